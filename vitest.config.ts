import { defineConfig } from 'vitest/config';

const INTEGRATION = '**/*.int.test.{ts,mjs}';
/** Integration tests that need a database and no engine: each has a database of its own, so they meet none of the others. */
const DATABASE_ONLY = [
  'apps/runner/src/{accounts,assignment-boards,assignments,audit,benchmarks,callbacks,courses,demo,exams,generations,gradebook,image-admin,installation-settings,interchange,leaderboards,lti,mail,metrics,model-endpoints,overview,people,queue-admin,retention,workers}/**/*.int.test.ts',
  'apps/runner/src/api/*.int.test.ts',
  'apps/runner/src/api/access-table/{events,malformed,procedures,routes}.int.test.ts',
];
/** Integration tests that judge programs. They wait for their sandboxes most of the time, so they run beside those of the engine itself. */
const JUDGING = [
  'apps/runner/src/{evaluations,executions,grading,interchange,regrades,similarity,submissions,verify-benchmark,verify-exercises}/**/*.int.test.ts',
  'tests/{forging,languages}/**/*.int.test.ts',
];
const IGNORED = ['**/node_modules/**', '**/.next/**', '**/generated/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx', '**/*.test.mjs'],
          exclude: [...IGNORED, INTEGRATION],
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'integration',
          include: [INTEGRATION],
          exclude: [...IGNORED, ...DATABASE_ONLY, ...JUDGING],
          // Each file brings containers and databases of its own; of these that measure, one runs at a time.
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration-judging',
          include: JUDGING,
          exclude: [...IGNORED, ...DATABASE_ONLY],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration-database',
          include: DATABASE_ONLY,
          exclude: IGNORED,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
