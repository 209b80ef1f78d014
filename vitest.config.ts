import { defineConfig } from 'vitest/config';

const INTEGRATION = '**/*.int.test.{ts,mjs}';
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
          exclude: IGNORED,
          // Each file brings containers and databases of its own; two cores and one engine bear one at a time.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
