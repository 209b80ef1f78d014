/** Dates and limits of an assignment that can be other ones for a person or a section. Null means that there is none. */
export type AssignmentDates = {
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  latePercentPerDay: number | null;
  maxAttempts: number | null;
};

/** A row of assignment_override: for one person or for one section. */
export type DateOverride = AssignmentDates & {
  personId: string | null;
  sectionId: string | null;
  priority: number;
  createdAt: Date;
  revokedAt: Date | null;
};

export type EffectiveDates = Omit<AssignmentDates, 'closesAt'> & {
  /** After this nothing is accepted; null where something always is. */
  acceptsUntil: Date | null;
  /** True when something of it is this person's or section's own. */
  isExtended: boolean;
};

type Input = {
  assignment: AssignmentDates;
  overrides: readonly DateOverride[];
  personId: string;
  sectionId: string | null;
};

/**
 * The dates that hold for one person. Of the overrides for the person and their section the one with the highest
 * priority decides, each field by itself; of equal ones the person's own, then the newest.
 */
export function effectiveDates({ assignment, overrides, personId, sectionId }: Input): EffectiveDates {
  const mine = overrides
    .filter((override) => override.revokedAt === null && isFor(override, personId, sectionId))
    .toSorted(strongestFirst);
  const valueOf = <Name extends keyof AssignmentDates>(name: Name): AssignmentDates[Name] =>
    mine.find((override) => override[name] !== null)?.[name] ?? assignment[name];
  const dueAt = valueOf('dueAt');
  const latePercentPerDay = valueOf('latePercentPerDay');
  const closesAt = valueOf('closesAt');
  return {
    opensAt: valueOf('opensAt'),
    dueAt,
    latePercentPerDay,
    maxAttempts: valueOf('maxAttempts'),
    acceptsUntil: acceptsUntil({ dueAt, latePercentPerDay, closesAt }),
    isExtended: mine.length > 0,
  };
}

function isFor(override: DateOverride, personId: string, sectionId: string | null): boolean {
  if (override.personId !== null) return override.personId === personId;
  return sectionId !== null && override.sectionId === sectionId;
}

function strongestFirst(a: DateOverride, b: DateOverride): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  const isPersonal = (override: DateOverride) => Number(override.personId !== null);
  return isPersonal(b) - isPersonal(a) || b.createdAt.getTime() - a.createdAt.getTime();
}

type Ends = Pick<AssignmentDates, 'dueAt' | 'latePercentPerDay' | 'closesAt'>;

/** Without a late policy the due date is the end. Whoever has a later due date than the others is not shut out by their end. */
function acceptsUntil({ dueAt, latePercentPerDay, closesAt }: Ends): Date | null {
  if (dueAt === null) return closesAt;
  if (latePercentPerDay === null) return dueAt;
  return closesAt !== null && closesAt < dueAt ? dueAt : closesAt;
}
