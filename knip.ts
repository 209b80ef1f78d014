import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'scripts/{checks,commands}/*.mjs'],
      project: ['*.ts', 'scripts/**/*.mjs'],
    },
    'apps/web': {
      entry: ['server.ts', 'src/**/*.test.{ts,tsx}'],
      project: ['**/*.{ts,tsx,mjs}'],
    },
    'apps/runner': {
      entry: ['src/main.ts', 'src/**/*.test.ts'],
      project: ['src/**/*.ts'],
    },
    'packages/contracts': { entry: ['src/*.ts'], project: ['src/**/*.ts'] },
    'packages/db': { entry: ['src/**/*.test.ts'], project: ['src/**/*.ts', '!src/generated/**'] },
    e2e: { entry: ['**/*.spec.ts'], project: ['**/*.ts'] },
    bench: { project: ['**/*.ts'] },
  },
};

export default config;
