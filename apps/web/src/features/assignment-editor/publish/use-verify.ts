'use client';

import type { GradingRun } from '@crucible/contracts/grading';
import { useCallback, useEffect, useRef, useState } from 'react';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPCClient } from '../../../lib/trpc.ts';
import { verifyOutcome } from './verify-outcome.ts';
import type { VerifyOutcome, VerifyProgram } from './verify-outcome.ts';

const POLL_MS = 700;

export type VerifyTask = { language: string; program: VerifyProgram };
export type VerifyRow = VerifyTask & { outcome: VerifyOutcome };

type Verify = {
  rows: readonly VerifyRow[];
  isRunning: boolean;
  /** Tries these programs, one after the other; `onGraded` hears of each that was. */
  start: (
    tasks: readonly VerifyTask[],
    onGraded: (task: VerifyTask, grading: GradingRun) => void,
  ) => Promise<void>;
};

/** Tries the teacher's solutions, and what students begin with, by the draft as it is stored. */
export function useVerify(assignmentId: string): Verify {
  const api = useTRPCClient();
  const [rows, setRows] = useState<readonly VerifyRow[]>([]);
  const [isRunning, setRunning] = useState(false);
  const isHere = useRef(true);

  // Whoever leaves the dialog does not wait for the answer.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const grade = useCallback(
    async (task: VerifyTask, tell: (grading: GradingRun) => void): Promise<GradingRun> => {
      let grading = await api.submissions.verify.mutate({ assignmentId, ...task });
      while (isHere.current && (grading.status === 'queued' || grading.status === 'running')) {
        tell(grading);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        const seen = await api.submissions.grading.query({ gradingRunId: grading.id });
        if (seen.view === 'staff') grading = seen.grading;
      }
      return grading;
    },
    [api, assignmentId],
  );

  const start: Verify['start'] = useCallback(
    async (tasks, onGraded) => {
      const tell = (task: VerifyTask, outcome: VerifyOutcome) =>
        setRows((before) =>
          before.map((row) =>
            row.language === task.language && row.program === task.program ? { ...row, outcome } : row,
          ),
        );
      setRunning(true);
      setRows(tasks.map((task) => ({ ...task, outcome: { state: 'running', words: 'Waiting…' } })));
      for (const task of tasks) {
        try {
          const grading = await grade(task, (seen) => tell(task, verifyOutcome(task.program, seen)));
          tell(task, verifyOutcome(task.program, grading));
          onGraded(task, grading);
        } catch (error) {
          tell(task, { state: 'failed', words: explainError(error) });
        }
        if (!isHere.current) return;
      }
      setRunning(false);
    },
    [grade],
  );

  return { rows, isRunning, start };
}
