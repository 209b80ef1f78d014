import type { ExamEvent } from '@crucible/contracts/exam';

/** What happened while one person sat an exam. */
export type ExamSummary = {
  personId: string;
  personName: string;
  /** Null when it was released and not begun again. */
  begunAt: string | null;
  pastes: number;
  pastedCharacters: number;
  timesLeft: number;
  awayMs: number;
  /** Attempts to sit it in another browser as well. */
  refusals: number;
};

/** One line a person, by name. Events come newest first. */
export function examSummaries(events: readonly ExamEvent[]): ExamSummary[] {
  const ofPeople = Map.groupBy(events, ({ personId }) => personId);
  return [...ofPeople.values()]
    .map((own) => summaryOf(own))
    .filter((summary) => summary !== null)
    .toSorted((a, b) => a.personName.localeCompare(b.personName, 'en'));
}

function summaryOf(events: readonly ExamEvent[]): ExamSummary | null {
  const [first] = events;
  if (first === undefined) return null;
  const last = events.find(({ kind }) => kind === 'begun' || kind === 'released');
  const of = (wanted: ExamEvent['kind']) => events.filter(({ kind }) => kind === wanted);
  const sum = (amounts: readonly (number | undefined)[]) =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return {
    ...{ personId: first.personId, personName: first.personName },
    begunAt: last?.kind === 'begun' ? last.at : null,
    pastes: of('paste').length,
    pastedCharacters: sum(of('paste').map(({ detail }) => detail.characters)),
    timesLeft: of('left').length,
    awayMs: sum(of('returned').map(({ detail }) => detail.awayMs)),
    refusals: of('refused').length,
  };
}
