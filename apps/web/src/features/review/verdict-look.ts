import type { TestVerdict } from '@crucible/contracts/grading';

type Tone = 'good' | 'bad' | 'waiting' | 'idle' | 'fault';

const LOOKS: Partial<Record<TestVerdict, { tone: Tone; words: string }>> = {
  passed: { tone: 'good', words: 'passed' },
  partial: { tone: 'waiting', words: 'partly' },
  skipped: { tone: 'idle', words: 'not run' },
  judge_error: { tone: 'fault', words: 'the judge broke' },
  internal_error: { tone: 'fault', words: 'failed through us' },
};

/** How a verdict looks, and what it is called. */
export function verdictLook(verdict: TestVerdict): { tone: Tone; words: string } {
  return LOOKS[verdict] ?? { tone: 'bad', words: verdict.replaceAll('_', ' ') };
}
