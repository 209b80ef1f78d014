import type { BenchmarkPreview } from '@crucible/contracts/benchmark';
import { Badge } from '../../../components/ui/badge.tsx';
import { countOf } from '../../../lib/count-of.ts';

const MOST_NAMES = 30;

/** What is in a file that has not been imported. */
export function ImportPreview({ preview }: { preview: BenchmarkPreview }) {
  const { problems, tags, difficulties, first } = preview;
  const others = problems.length - first.length;
  return (
    <section
      aria-label="What is in the file"
      className="grid min-w-0 gap-3 rounded-lg border border-line bg-canvas p-4"
    >
      <p role="status" className="figures font-medium">
        {problems.length === 0 ? 'There is no problem in it.' : countOf(problems.length, 'problem')}
      </p>
      <Names title="Tags" names={tags} />
      <Names title="Difficulties" names={difficulties} />
      <ul aria-label="First problems" className="grid gap-2">
        {first.map(({ key, prompt, entryPoint }) => (
          <li key={key} className="min-w-0">
            <details className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
              <summary className="cursor-pointer wrap-anywhere">
                {key}
                {entryPoint !== '' && <code className="ml-2 font-mono text-muted">{entryPoint}</code>}
              </summary>
              <pre
                tabIndex={0}
                aria-label={`Prompt of ${key}`}
                className="mt-2 max-h-60 overflow-auto font-mono text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap"
              >
                {prompt}
              </pre>
            </details>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="figures text-xs text-muted">and {countOf(others, 'other', 'others')}</p>}
    </section>
  );
}

function Names({ title, names }: { title: string; names: BenchmarkPreview['tags'] }) {
  if (names.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-sm">
      <span className="text-muted">{title}</span>
      {names.slice(0, MOST_NAMES).map(({ name, count }) => (
        <Badge key={name}>
          {name} <span className="figures">{count}</span>
        </Badge>
      ))}
      {names.length > MOST_NAMES && (
        <span className="text-xs text-muted">and {names.length - MOST_NAMES} more</span>
      )}
    </p>
  );
}
