import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { SmokeTest } from '@crucible/contracts/smoke-test';
import type { Executor } from '../executor/executor.ts';
import { runProgram } from './run-program.ts';
import { whatIsWrong } from './what-is-wrong.ts';

/** One smoke test or example, and what is wrong with how it went: nothing when it is in order. */
export type SmokeResult = { language: string; name: string; wrong: string[] };

export type SmokeDeps = { executor: Executor; signal: AbortSignal };

/** What examples read that say nothing of it. */
const EXAMPLE_INPUT = 'Ada\n1815\n';
/** How the titles of examples begin that are there to be repaired. */
const MISTAKE = /^A mistake/;

/** Runs the smoke tests of an image and then the examples of its languages, one after the other; `tell` hears of each. */
export async function smokeImage(
  deps: SmokeDeps,
  { image, tests }: { image: BuiltImage; tests: readonly SmokeTest[] },
  tell: (result: SmokeResult) => void = () => undefined,
): Promise<SmokeResult[]> {
  const results: SmokeResult[] = [];
  const keep = (result: SmokeResult) => {
    results.push(result);
    tell(result);
  };
  for (const test of tests) keep(await runSmokeTest(deps, image, test));
  for (const language of image.manifest.languages)
    for (const example of language.examples) {
      const stdin = example.stdin === '' ? EXAMPLE_INPUT : example.stdin;
      const outcome = await runProgram(deps, { image, language, ...example, stdin }, deps.signal);
      const { status } = outcome;
      const isAsItShould = MISTAKE.test(example.title)
        ? ['compile_error', 'nonzero_exit', 'signalled'].includes(status)
        : status === 'completed' && outcome.stdout !== '';
      const wrong = isAsItShould ? [] : [`It ended as ${status}: ${outcome.stderr || outcome.stdout}`];
      if (outcome.artifacts.length === 0 && example.files.some(({ content }) => content.includes('output/')))
        wrong.push('It left no files.');
      keep({ language: language.id, name: `example: ${example.title}`, wrong });
    }
  return results;
}

async function runSmokeTest(deps: SmokeDeps, image: BuiltImage, test: SmokeTest): Promise<SmokeResult> {
  const { name, files, args, stdin, terminal, expected } = test;
  const language = image.manifest.languages.find(({ id }) => id === test.language);
  if (language === undefined)
    return { language: test.language, name, wrong: [`The image has no ${test.language}.`] };
  const program = { image, language, files, args, stdin, hasTerminal: terminal };
  const outcome = await runProgram(deps, program, deps.signal);
  return { language: language.id, name, wrong: whatIsWrong(outcome, expected) };
}
