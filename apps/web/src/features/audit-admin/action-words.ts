import type { AuditGroup } from '@crucible/contracts/audit';

/** What an action is of, and what was done to it; what is not named is said by its name. */
const SUBJECTS: Readonly<Record<string, string>> = {
  run: 'Run',
  api_key: 'API key',
  images: 'Images',
  image: 'Image',
  image_task: 'Task for an image',
  registry_credential: 'Access to a registry',
  retention: 'Retention',
  audit: 'Audit trail',
  settings: 'Settings',
  job: 'Job',
  worker: 'Worker',
  person: 'Person',
  account: 'Account',
  course: 'Course',
  course_member: 'Member of a course',
  join_code: 'Join code',
  roster: 'Roster',
  assignment: 'Assignment',
  assignment_override: 'Exception for an assignment',
  exam: 'Exam',
  submission: 'Submission',
  submissions: 'Submissions',
  grading: 'Grading',
  regrade: 'Regrading',
  comment: 'Comment',
  rubric: 'Rubric',
  rubric_mark: 'Mark of a rubric',
  grade: 'Grade',
  similarity_pair: 'Similar pair',
  lti_platform: 'Learning platform',
  lti_identity: 'Identity of a platform',
  lti_context: 'Course of a platform',
  lti_link: 'Link of a platform',
  lti_members: 'Members of a platform',
  benchmark: 'Benchmark',
  benchmark_version: 'Version of a benchmark',
  evaluation: 'Evaluation',
  leaderboard_entry: 'Entry of a leaderboard',
  model_endpoint: 'Model endpoint',
  generation: 'Generation',
};

const DEEDS: Readonly<Record<string, string>> = {
  banned: 'suspended',
  unbanned: 'let in again',
  role_changed: 'given another role',
  two_factor_reset: 'second factor removed',
  quotas_changed: 'given other quotas',
  anchored: 'old events removed',
  swept: 'removed what is old',
};

/** An action in words: `Person suspended`. */
export function actionWords(action: string): string {
  const [subject = '', deed = ''] = action.split('.');
  return `${SUBJECTS[subject] ?? sentence(subject)} ${DEEDS[deed] ?? deed.replaceAll('_', ' ')}`;
}

function sentence(name: string): string {
  const words = name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Groups of actions, in the order in which they are offered. */
export const GROUP_WORDS: Readonly<Record<AuditGroup, string>> = {
  people: 'People and accounts',
  keys: 'API keys',
  settings: 'Settings and upkeep',
  images: 'Images',
  runs: 'Runs',
  courses: 'Courses',
  assignments: 'Assignments and exams',
  grading: 'Submissions and grades',
  platforms: 'Learning platforms',
  benchmarks: 'Benchmarks and evaluations',
};
