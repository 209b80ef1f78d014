import type { TestResult } from '@crucible/contracts/grading';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { formatDuration } from '../../lib/format-duration.ts';
import { verdictLook } from './verdict-look.ts';

/** What came of one test; everything that belongs to it when it is opened. */
export function ResultRow({ result }: { result: TestResult }) {
  const { name, verdict, points, maxPoints, message, visibility, isSample, durationMs, detail } = result;
  const { tone, words } = verdictLook(verdict);
  const texts = [
    ['Call', detail.call],
    ['Input', detail.stdin],
    ['Expected', detail.expected],
    ['Actual', detail.actual],
    ['Errors', detail.stderr],
    ['Conversation', detail.transcript?.map(({ from, text }) => `${from}: ${text}`).join('\n')],
    [
      'Findings',
      detail.findings?.map((one) => `${one.path}:${one.line ?? '?'} ${one.rule}: ${one.message}`).join('\n'),
    ],
    ['What the judge said', detail.judgeOutput],
  ] as const;
  return (
    <li>
      <details className="rounded-md border border-line">
        <summary className="flex cursor-pointer items-center gap-2 px-2 py-1.5 text-sm">
          <ToneIcon tone={tone} />
          <span className="min-w-0 flex-1 wrap-anywhere">
            {name} <span className="text-xs text-muted">{words}</span>
          </span>
          <span className="figures text-xs">
            {points} of {maxPoints}
          </span>
        </summary>
        <div className="grid gap-2 border-t border-line p-2 text-xs">
          <p className="text-muted">
            {isSample ? 'Sample' : `Seen by students: ${visibility.replaceAll('_', ' ')}`}
            {durationMs !== null && `, ${formatDuration(durationMs)}`}
            {detail.exitCode != null && `, exit code ${detail.exitCode}`}
          </p>
          {message !== '' && <p>{message}</p>}
          {texts.map(([title, text]) =>
            text === undefined || text === '' ? null : (
              <div key={title} className="grid gap-0.5">
                <p className="font-medium">{title}</p>
                <pre
                  tabIndex={0}
                  aria-label={`${title} of ${name}`}
                  className="max-h-40 overflow-auto rounded-md bg-canvas p-2 font-mono"
                >
                  {text}
                </pre>
              </div>
            ),
          )}
        </div>
      </details>
    </li>
  );
}
