'use client';

import { ImageOriginSchema, ImageStatusSchema } from '@crucible/contracts/admin-image';
import { useQuery } from '@tanstack/react-query';
import { Box } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { STATUS_WORDS } from '../image-words.ts';
import { filterImages } from './filter-images.ts';
import type { ImageFilter } from './filter-images.ts';
import { IMAGE_COLUMNS } from './image-columns.tsx';

const BUSY_REFETCH_MS = 2000;
const QUIET_REFETCH_MS = 30_000;

/** The images that code runs in: which there are, how they stand, and what can be done with them. */
export function ImagesView() {
  const trpc = useTRPC();
  const [filter, setFilter] = useState<ImageFilter>({ text: '', status: '', origin: '' });
  const images = useQuery(
    trpc.images.list.queryOptions(undefined, {
      refetchOnMount: 'always',
      refetchInterval: ({ state }) =>
        state.data?.some(({ task }) => task !== null) ? BUSY_REFETCH_MS : QUIET_REFETCH_MS,
    }),
  );
  return (
    <Page
      width="full"
      title="Images"
      description="What code runs in here: which languages, from where, how safe and how fresh."
      actions={
        <>
          <ButtonLink href="/admin/images/tasks">Tasks</ButtonLink>
          <ButtonLink href="/admin/images/registries">Registries</ButtonLink>
          <ButtonLink href="/admin/images/prune">Free up space</ButtonLink>
          <ButtonLink look="primary" href="/admin/images/adopt">
            Adopt an image
          </ButtonLink>
        </>
      }
    >
      <div className="flex flex-wrap gap-4">
        <TextField
          label="Search"
          type="search"
          className="w-64 max-w-full"
          placeholder="Name, language or digest"
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <SelectField
          label="Status"
          className="w-44"
          options={STATUS_OPTIONS}
          value={filter.status}
          onChange={({ target }) =>
            setFilter({ ...filter, status: ImageStatusSchema.safeParse(target.value).data ?? '' })
          }
        />
        <SelectField
          label="Origin"
          className="w-44"
          options={ORIGIN_OPTIONS}
          value={filter.origin}
          onChange={({ target }) =>
            setFilter({ ...filter, origin: ImageOriginSchema.safeParse(target.value).data ?? '' })
          }
        />
      </div>
      <QueryView query={images} what="the images">
        {(all) => (
          <DataTable
            label="Images"
            rows={filterImages(all, filter)}
            rowKey={({ name }) => name}
            columns={IMAGE_COLUMNS}
            initialSort={{ column: 'name' }}
            empty={
              <EmptyState
                icon={Box}
                title={all.length === 0 ? 'There are no images' : 'No image is like that'}
              />
            }
          />
        )}
      </QueryView>
    </Page>
  );
}

const STATUS_OPTIONS = [
  { value: '', text: 'All' },
  ...ImageStatusSchema.options.map((value) => ({ value, text: STATUS_WORDS[value].text })),
];
const ORIGIN_OPTIONS = [
  { value: '', text: 'All' },
  { value: 'catalogue', text: 'Of the catalogue' },
  { value: 'adopted', text: 'Adopted' },
];
