'use client';

import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { useTRPC } from '../../../lib/trpc.ts';

/** The ways to take over who is in the courses of platforms that are connected; nothing where there are none. */
export function PlatformButtons({ courseId }: { courseId: string }) {
  const trpc = useTRPC();
  const connections = useQuery(trpc.ltiConnections.list.queryOptions({ courseId }));
  return (connections.data ?? [])
    .filter(({ tellsMembers }) => tellsMembers)
    .map(({ id, platform, context }) => (
      <ButtonLink key={id} href={`/courses/${courseId}/people/platform/${id}`} title={context}>
        <RefreshCw aria-hidden className="size-4" /> Update from {platform}
      </ButtonLink>
    ));
}
