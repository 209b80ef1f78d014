'use client';

import { NewEvaluationSchema } from '@crucible/contracts/evaluation';
import type { Evaluation } from '@crucible/contracts/evaluation';
import type { Isolation } from '@crucible/contracts/isolation';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { parseSettings } from './parse-settings.ts';
import type { SettingRow } from './parse-settings.ts';

export type CandidateValues = {
  name: string;
  kind: 'model' | 'person';
  settings: SettingRow[];
  isolation: Isolation;
  usesCache: boolean;
};

/** What another feature knows of the candidate: its name where none was typed, and settings. */
export type SuggestedCandidate = { name: string; settings: Record<string, string | number> };

const BLANK: CandidateValues = {
  ...{ name: '', kind: 'model', settings: [], isolation: 'standard', usesCache: true },
};

/** Who is measured and how, and the evaluation that is made of it once, when it is first needed. */
export function useCandidate(slug: string) {
  const trpc = useTRPC();
  const [values, setValues] = useState(BLANK);
  const [error, setError] = useState<string | undefined>();
  const create = useMutation(trpc.evaluations.create.mutationOptions());
  const made: Evaluation | undefined = create.data;

  /** The id of the evaluation; null when there is none, and `error` says why. */
  async function getEvaluationId(suggested?: SuggestedCandidate): Promise<string | null> {
    if (made !== undefined) return made.id;
    const { kind, settings, isolation, usesCache } = values;
    const name = values.name.trim() === '' ? (suggested?.name ?? '') : values.name;
    const wanted = NewEvaluationSchema.safeParse({
      benchmark: slug,
      candidate: { name, kind, settings: { ...suggested?.settings, ...parseSettings(settings) } },
      ...{ isolation, usesCache },
    });
    if (!wanted.success) {
      setError(name.trim() === '' ? 'Name the candidate first.' : wanted.error.issues[0]?.message);
      return null;
    }
    try {
      setError(undefined);
      return (await create.mutateAsync(wanted.data)).id;
    } catch (failure) {
      setError(explainError(failure));
      return null;
    }
  }

  return { values, setValues, error, made, getEvaluationId };
}
