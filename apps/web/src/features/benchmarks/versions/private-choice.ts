import type { BenchmarkPreview } from '@crucible/contracts/benchmark';
import { choosePrivate } from './choose-private.ts';

type PreviewProblem = BenchmarkPreview['problems'][number];

/** Which problems are private, besides those that the file itself says are. */
export type PrivateChoice = {
  by: 'file' | 'share' | 'keys';
  /** From 0 to 100. */
  percent: number | null;
  seed: number | null;
  /** One key in each line. */
  keys: string;
};

export const NO_CHOICE: Omit<PrivateChoice, 'seed'> = { by: 'file', percent: 20, keys: '' };

/** The keys that are chosen, or what is wrong with the choice, in a sentence. */
export function chosenKeys(
  choice: PrivateChoice,
  problems: readonly PreviewProblem[],
): { keys: string[] } | { wrong: string } {
  switch (choice.by) {
    case 'file':
      return { keys: [] };
    case 'share':
      return byShare(choice, problems);
    case 'keys':
      return byKeys(choice.keys, problems);
  }
}

function byShare(
  { percent, seed }: PrivateChoice,
  problems: readonly PreviewProblem[],
): ReturnType<typeof chosenKeys> {
  if (percent === null || !(percent > 0 && percent <= 100))
    return { wrong: 'The share is more than 0 and at most 100 percent.' };
  if (seed === null || !Number.isSafeInteger(seed)) return { wrong: 'The seed is a whole number.' };
  const keys = problems.map(({ key }) => key);
  return { keys: choosePrivate(keys, { share: percent / 100, seed }) };
}

function byKeys(text: string, problems: readonly PreviewProblem[]): ReturnType<typeof chosenKeys> {
  const lines = text.split('\n').map((line) => line.trim());
  const keys = [...new Set(lines.filter((line) => line !== ''))];
  const known = new Set(problems.map(({ key }) => key));
  const unknown = keys.find((key) => !known.has(key));
  return unknown === undefined ? { keys } : { wrong: `The file has no problem ${unknown}.` };
}
