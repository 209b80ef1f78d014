'use client';

import type { AccountRole, ListPeople } from '@crucible/contracts/person';
import { useEffect, useState } from 'react';

/** The cursors of the pages that were turned to so far; the first page has none. */
type Trail = readonly (string | null)[];

const REST_MS = 250;
const FIRST_PAGE: Trail = [null];

/** What is searched for among people, and on which page of it one is. */
export function usePeopleSearch() {
  const [text, setText] = useState('');
  const [role, setRole] = useState<AccountRole>();
  const [trail, setTrail] = useState<Trail>(FIRST_PAGE);
  const [search, setSearch] = useState('');

  // What is typed fast is not asked for letter by letter.
  useEffect(() => {
    const rest = setTimeout(() => setSearch(text), REST_MS);
    return () => clearTimeout(rest);
  }, [text]);

  const cursor = trail.at(-1) ?? null;
  const input: Pick<ListPeople, 'search' | 'role' | 'cursor'> = {
    search,
    ...(role !== undefined && { role }),
    ...(cursor !== null && { cursor }),
  };
  return {
    text,
    input,
    page: trail.length,
    setText(next: string) {
      setText(next);
      setTrail(FIRST_PAGE);
    },
    setRole(next: AccountRole | undefined) {
      setRole(next);
      setTrail(FIRST_PAGE);
    },
    /** To the next page, whose cursor the one before told, or back to an earlier one. */
    turn(page: number, nextCursor: string | null) {
      setTrail(page > trail.length ? [...trail, nextCursor] : trail.slice(0, page));
    },
  };
}
