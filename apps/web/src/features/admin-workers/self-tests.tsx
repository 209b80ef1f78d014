import type { WorkerReport } from '@crucible/contracts/worker-report';
import { LanguageName } from '../../components/language-name.tsx';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { formatDuration } from '../../lib/format-duration.ts';

/** A hello-world in each language of each image. */
export function SelfTests({ tests }: { tests: WorkerReport['selfTests'] }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-semibold">Hello from each language</h3>
      {tests.length === 0 ? (
        <p className="text-sm text-muted">They have not been tried yet.</p>
      ) : (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {tests.map(({ image, language, ok, durationMs }) => (
            <li key={`${image} ${language}`} className="inline-flex items-center gap-1">
              <ToneIcon tone={ok ? 'good' : 'bad'} />
              <span>
                <LanguageName id={language} /> in {image}
              </span>
              <span className="figures text-xs text-muted">
                {ok ? formatDuration(durationMs) : 'did not run'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
