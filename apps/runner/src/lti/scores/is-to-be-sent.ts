import type { ToldGrade } from './told-grade.ts';

/** What a platform was last told, or what it refused to hear: it is told that only once it is something else. */
type Sent = { points: number | null; maxPoints: number };

/** Whether a platform is to be told a grade: that there is none only where it was told of one. */
export function isToBeSent(grade: ToldGrade, sent: Sent | undefined): boolean {
  if (sent === undefined) return grade.points !== null;
  return sent.points !== grade.points || (grade.points !== null && sent.maxPoints !== grade.maxPoints);
}
