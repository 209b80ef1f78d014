'use client';

import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { Tabs } from '../../../components/ui/tabs.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { TaskTable } from '../task/task-table.tsx';
import { ImageHeading } from './image-heading.tsx';
import { ImageHeaderActions } from './image-header-actions.tsx';
import { ImageOverview } from './image-overview.tsx';
import { VersionsTab } from './versions-tab.tsx';

const BUSY_REFETCH_MS = 2000;
const QUIET_REFETCH_MS = 10_000;

/** One image: what it is, what admins have set for it, its versions and its builds. */
export function ImageView({ imageName }: { imageName: string }) {
  const trpc = useTRPC();
  const image = useQuery(
    trpc.images.get.queryOptions(
      { imageName },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state }) => (state.data?.task === null ? QUIET_REFETCH_MS : BUSY_REFETCH_MS),
      },
    ),
  );
  return (
    <QueryView isPage query={image} what="the image">
      {(found) => <Found image={found} />}
    </QueryView>
  );
}

function Found({ image }: { image: AdminImageDetail }) {
  const [tab, setTab] = useState('overview');
  const { name, description, versions } = image;
  return (
    <Page
      title={name}
      crumbs={<Crumbs items={[{ href: '/admin/images', text: 'Images' }]} />}
      description={description}
      actions={<ImageHeaderActions image={image} />}
    >
      <ImageHeading image={image} />
      <Tabs
        label="Image"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'overview', text: 'Overview', content: <ImageOverview image={image} /> },
          {
            value: 'versions',
            text: `Versions (${versions.length})`,
            content: <VersionsTab image={image} />,
          },
          {
            value: 'builds',
            text: 'Builds',
            content: (
              <div className="grid gap-4">
                <TaskTable imageName={name} />
              </div>
            ),
          },
        ]}
      />
    </Page>
  );
}
