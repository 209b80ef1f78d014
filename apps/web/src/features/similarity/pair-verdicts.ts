import type { PairVerdict } from '@crucible/contracts/similarity';

export const VERDICTS: Record<PairVerdict, { text: string; tone: 'plain' | 'good' | 'wait' | 'bad' }> = {
  undecided: { text: 'not looked at', tone: 'plain' },
  harmless: { text: 'harmless', tone: 'good' },
  suspicious: { text: 'suspicious', tone: 'wait' },
  confirmed: { text: 'confirmed', tone: 'bad' },
};

export function isVerdict(value: string): value is PairVerdict {
  return value in VERDICTS;
}
