'use client';

import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { useEditor } from '../draft/editor-context.tsx';
import { withFoundCases } from './found-cases.ts';
import { useVerify } from './use-verify.ts';
import type { VerifyTask } from './use-verify.ts';
import type { VerifyOutcome } from './verify-outcome.ts';

const SIGNS = {
  running: { icon: LoaderCircle, label: 'Running:', look: 'text-muted motion-safe:animate-spin' },
  right: { icon: CircleCheck, label: 'Right:', look: 'text-good' },
  wrong: { icon: CircleAlert, label: 'Wrong:', look: 'text-bad' },
  failed: { icon: TriangleAlert, label: 'Failed:', look: 'text-fault' },
} as const satisfies Record<VerifyOutcome['state'], object>;

type VerifySectionProps = { isPossible: boolean; onVerified: (isVerified: boolean) => void };

/** Tries the solutions, which have to get all points, and what students begin with, which must not. */
export function VerifySection({ isPossible, onVerified }: VerifySectionProps) {
  const { assignment, draft, languages } = useEditor();
  const verify = useVerify(assignment.id);
  const tasks = draft.content.languages.flatMap(({ language, solution, files }): VerifyTask[] => [
    ...(solution.length > 0 ? [{ language, program: 'solution' as const }] : []),
    ...(files.length > 0 ? [{ language, program: 'starter' as const }] : []),
  ]);

  async function start(): Promise<void> {
    if ((await draft.flush()) === null) return;
    await verify.start(tasks, (task, grading) => {
      if (task.program === 'solution' && grading.status === 'graded')
        draft.edit((content) => withFoundCases(content, grading.results));
    });
    await draft.flush();
    onVerified(true);
  }

  if (tasks.length === 0) return null;
  return (
    <section aria-label="Check of the solution" className="grid gap-2 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium">Solution and starting point</h3>
        <Button disabled={!isPossible || verify.isRunning} onClick={() => void start()}>
          {verify.isRunning ? 'Checking…' : 'Check now'}
        </Button>
      </div>
      <ul aria-live="polite" className="grid gap-1">
        {verify.rows.map(({ language, program, outcome }) => {
          const { icon: Icon, label, look } = SIGNS[outcome.state];
          const name = languages.find(({ id }) => id === language)?.name ?? language;
          return (
            <li key={`${language} ${program}`} className="flex items-start gap-2">
              <Icon role="img" aria-label={label} className={`mt-0.5 size-4 shrink-0 ${look}`} />
              <span>
                {program === 'solution' ? 'Solution' : 'What students begin with'} in {name}: {outcome.words}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
