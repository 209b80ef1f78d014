'use client';

import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { Banner } from '../../../components/ui/banner.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { AdoptForm } from './adopt-form.tsx';

/** Makes an image of somebody else one of this installation. */
export function AdoptView() {
  const trpc = useTRPC();
  const options = useQuery(
    trpc.imageTasks.adoptionOptions.queryOptions(undefined, { refetchOnMount: 'always' }),
  );
  const presets = useQuery(trpc.images.languagePresets.queryOptions());
  return (
    <Page
      width="text"
      title="Adopt an image"
      crumbs={<Crumbs items={[{ href: '/admin/images', text: 'Images' }]} />}
      description="A thin layer with our agent is put on it, and then it has to show that it is safe: not as root, without set-id files, with hostile programs held, and its examples running. Only then can it be used."
    >
      <QueryView query={options} what="what can be adopted">
        {(found) => (
          <QueryView query={presets} what="the languages">
            {(languages) => (
              <>
                {found.unavailable !== null && (
                  <Banner icon={TriangleAlert} tone="warning">
                    {found.unavailable}
                  </Banner>
                )}
                <AdoptForm options={found} presets={languages} />
              </>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
