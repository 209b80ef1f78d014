'use client';

import { useQuery } from '@tanstack/react-query';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';

/** From where images may be fetched at all, which whoever runs the installation decides. */
export function AllowedRegistries() {
  const trpc = useTRPC();
  const options = useQuery(trpc.imageTasks.adoptionOptions.queryOptions());
  return (
    <QueryView query={options} what="which registries are allowed">
      {({ registries }) => (
        <p className="text-sm">
          {registries.length === 0
            ? 'No registry is allowed here: whoever runs this installation names them in its configuration (PULL_REGISTRIES).'
            : `Allowed here: ${registries.join(', ')}.`}
        </p>
      )}
    </QueryView>
  );
}
