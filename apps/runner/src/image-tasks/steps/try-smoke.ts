import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageFinding } from '@crucible/contracts/image-task';
import type { SmokeTest } from '@crucible/contracts/smoke-test';
import { smokeImage } from '../../smoke-tests/smoke-image.ts';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

const SHOWN = 5;

/** Runs an image's smoke tests and examples, all of them with a root that cannot be written to. */
export async function trySmoke(
  { executor }: ImageWorkerDeps,
  { signal, say }: TaskWork,
  { image, tests }: { image: BuiltImage; tests: readonly SmokeTest[] },
): Promise<ImageFinding[]> {
  const results = await smokeImage({ executor, signal }, { image, tests }, ({ language, name, wrong }) => {
    say(`${language}, ${name}: ${wrong.length === 0 ? 'in order' : wrong.join(' ')}`);
  });
  signal.throwIfAborted();
  const wrong = results.filter((result) => result.wrong.length > 0);
  const ok = wrong.length === 0;
  const names = wrong.slice(0, SHOWN).map(({ language, name }) => `${name} (${language})`);
  return [
    {
      check: 'smoke_tests',
      ok,
      message: ok
        ? `${results.length} small programs ran as they should.`
        : `${wrong.length} of ${results.length} small programs did not run as they should: ${names.join(', ')}.`,
    },
    {
      check: 'read_only_root',
      ok,
      message: ok
        ? 'All of that works with a root that cannot be written to.'
        : 'Whether it works with a root that cannot be written to could not be shown.',
    },
  ];
}
