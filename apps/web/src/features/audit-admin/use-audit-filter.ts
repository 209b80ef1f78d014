'use client';

import { AUDIT_GROUPS } from '@crucible/contracts/audit';
import type { AuditFilter, AuditGroup } from '@crucible/contracts/audit';
import { useEffect, useState } from 'react';

type Trail = readonly (string | null)[];

const REST_MS = 250;
const FIRST_PAGE: Trail = [null];

/** What is looked for in the audit trail, and on which page of it one is; `about` is somebody whose events they are. */
export function useAuditFilter(about: string | undefined) {
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [trail, setTrail] = useState<Trail>(FIRST_PAGE);

  // What is typed fast is not asked for letter by letter.
  useEffect(() => {
    const rest = setTimeout(() => setSearch(text.trim()), REST_MS);
    return () => clearTimeout(rest);
  }, [text]);

  const filter: AuditFilter = {
    ...(about !== undefined && { about }),
    ...(search !== '' && { text: search }),
    ...(isGroup(group) && { group }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
  };
  /** Whatever is looked for is looked for from the beginning. */
  const fromStart =
    <Value>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      setTrail(FIRST_PAGE);
    };
  return {
    ...{ text, group, from, until, filter },
    cursor: trail.at(-1) ?? null,
    page: trail.length,
    setText: fromStart(setText),
    setGroup: fromStart(setGroup),
    setFrom: fromStart(setFrom),
    setUntil: fromStart(setUntil),
    turn(page: number, nextCursor: string | null): void {
      setTrail(page > trail.length ? [...trail, nextCursor] : trail.slice(0, page));
    },
  };
}

export type AuditSearch = ReturnType<typeof useAuditFilter>;

function isGroup(value: string): value is AuditGroup {
  return Object.hasOwn(AUDIT_GROUPS, value);
}
