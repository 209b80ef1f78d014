import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageFinding } from '@crucible/contracts/image-task';
import type { Isolation } from '@crucible/contracts/isolation';
import { testIsolation } from '../../executor/self-test/test-isolation.ts';
import type { TaskWork } from '../task-work.ts';
import type { ImageWorkerDeps } from '../worker-deps.ts';

/** The hostile programs are written in it. */
const LANGUAGE = 'python';

/** Runs hostile programs in an image, at each level of isolation at which its sandboxes may be made here. */
export async function tryHostile(
  deps: ImageWorkerDeps,
  { signal }: TaskWork,
  image: BuiltImage,
): Promise<ImageFinding[]> {
  const levels = deps.executor
    .isolations()
    .filter((level) => level !== 'standard' || image.manifest.isolation !== 'gvisor');
  // Images of Python may call it by another name.
  const python = image.manifest.languages.find(({ editorLanguage }) => editorLanguage === LANGUAGE);
  if (python === undefined)
    return levels.map((level) => ({
      check: `hostile_programs_${level}`,
      ok: true,
      message: `${nameOf(level)}: the hostile programs need Python, which it does not have; they were held in another image when the worker started.`,
    }));
  const findings: ImageFinding[] = [];
  const manifest = { ...image.manifest, languages: [{ ...python, id: LANGUAGE }] };
  for (const level of levels)
    findings.push(await tryLevel(deps, { image: { ...image, manifest }, level, signal }));
  return findings;
}

async function tryLevel(
  { executor, isolationTests, log }: ImageWorkerDeps,
  { image, level, signal }: { image: BuiltImage; level: Isolation; signal: AbortSignal },
): Promise<ImageFinding> {
  const results = await testIsolation(
    {
      execute: (request, onEvent) => executor.execute({ ...request, isolation: level }, onEvent, signal),
      log,
    },
    { images: [image], tests: isolationTests },
  );
  const broken = results.filter(({ ok }) => !ok).map(({ name }) => name);
  const ok = broken.length === 0;
  const message = ok
    ? `${nameOf(level)}: ${results.length} hostile programs were held.`
    : `${nameOf(level)}: hostile programs were not held (${broken.join(', ')}).`;
  return { check: `hostile_programs_${level}`, ok, message };
}

const nameOf = (level: Isolation) => (level === 'gvisor' ? 'gVisor' : 'Standard isolation');
