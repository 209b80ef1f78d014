'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';

/** One course. */
export function useCourse(courseId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.courses.get.queryOptions({ courseId }));
}
