/** The roles of accounts, as they are chosen. */
export const ROLE_OPTIONS = [
  { value: 'student', text: 'Student' },
  { value: 'teacher', text: 'Teacher' },
  { value: 'admin', text: 'Administrator' },
];
