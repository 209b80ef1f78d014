import { BoardEntrySchema } from '@crucible/contracts/leaderboard';
import type { BoardEntry, BoardScores } from '@crucible/contracts/leaderboard';

/** A row for tests: verified, of nobody's, with what is said of it. The name tells rows apart. */
export function boardEntry(
  name: string,
  { scores, ...fields }: Partial<Omit<BoardEntry, 'scores'>> & { scores?: Partial<BoardScores> } = {},
): BoardEntry {
  const id = name.replaceAll(/\W/g, '-').padEnd(21, '0');
  return BoardEntrySchema.parse({
    id,
    evaluationId: id,
    rank: 1,
    candidateName: name,
    candidateSettings: {},
    personName: null,
    isOwn: false,
    isBaseline: false,
    url: '',
    note: '',
    scoredAt: '2026-05-01T00:00:00.000Z',
    createdAt: '2026-05-01T00:00:00.000Z',
    disqualified: null,
    ...fields,
    scores: {
      passAtK: [],
      problems: 10,
      samples: 10,
      ...{ cpuMs: null, memoryBytes: null, tokens: null, cost: null },
      ...scores,
    },
  });
}

/** pass@1 alone, without an interval. */
export const passAt1 = (value: number | null) => ({ passAtK: [{ k: 1, value, interval: null }] });
