'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../lib/trpc.ts';

/** What a language is called for people; its id where it is served here no more. */
export function LanguageName({ id }: { id: string }) {
  const { data } = useQuery(useTRPC().languages.list.queryOptions());
  return data?.find((language) => language.id === id)?.name ?? id;
}
