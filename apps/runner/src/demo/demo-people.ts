/** Of every demo account. An installation that has them is for trying things out on one's own machine. */
export const DEMO_PASSWORD = 'crucible-demo';

export const DEMO_PEOPLE = [
  { email: 'admin@crucible.test', name: 'Alex Admin', role: 'admin' },
  { email: 'teacher@crucible.test', name: 'Toni Teacher', role: 'teacher' },
  { email: 'student1@crucible.test', name: 'Sam Student', role: 'student' },
  { email: 'student2@crucible.test', name: 'Robin Student', role: 'student' },
  { email: 'student3@crucible.test', name: 'Kim Student', role: 'student' },
] as const;
