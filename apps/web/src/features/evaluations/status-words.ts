import type { SampleStatus } from '@crucible/contracts/evaluation-sample';

type Look = { text: string; tone: 'good' | 'bad' | 'fault' | 'waiting' | 'idle'; meaning: string };

/** What is said of a sample's verdict. */
export const STATUS_WORDS: Record<SampleStatus, Look> = {
  passed: { text: 'Passed', tone: 'good', meaning: 'All tests passed.' },
  failed: {
    text: 'Failed',
    tone: 'bad',
    meaning: 'A test failed, or the program could not be loaded.',
  },
  no_result: { text: 'Ended early', tone: 'bad', meaning: 'The program ended before its tests did.' },
  time_limit: { text: 'Out of time', tone: 'bad', meaning: 'It took longer than a sample may take.' },
  memory_limit: { text: 'Out of memory', tone: 'bad', meaning: 'It wanted more memory than it may have.' },
  output_limit: { text: 'Wrote too much', tone: 'bad', meaning: 'It wrote more than a sample may write.' },
  crashed: { text: 'Crashed', tone: 'bad', meaning: 'The operating system ended the program.' },
  internal_error: {
    text: 'Our fault',
    tone: 'fault',
    meaning: 'Something of ours broke. It says nothing about the candidate and can be tried again.',
  },
};

const WAITING: Look = { text: 'Not run yet', tone: 'waiting', meaning: 'It has not been run yet.' };
const WITHHELD: Look = {
  text: 'Withheld',
  tone: 'idle',
  meaning: 'The verdict on a private problem is for those who keep the benchmark.',
};

/** How a sample stands, in words. */
export function sampleLook(sample: { status: SampleStatus | null; isWithheld: boolean }): Look {
  if (sample.isWithheld) return WITHHELD;
  return sample.status === null ? WAITING : STATUS_WORDS[sample.status];
}
