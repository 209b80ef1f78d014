import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Programs of the system, not of a package.
  ignoreBinaries: ['setpriv', 'unshare', 'dockerd', 'promtool'],
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'scripts/{checks,commands}/*.mjs'],
      project: ['*.ts', 'scripts/**/*.mjs', 'images/agent/*.ts', 'prisma/*.prisma'],
      // The checks start these by the paths of their programs.
      // Images are made from the others (`packages` of their manifests).
      ignoreDependencies: [
        ...['oxlint', 'oxlint-tsgolint', 'typescript7'],
        ...['@babel/core', '@babel/preset-env', '@babel/preset-typescript', 'jest'],
        ...['express', 'axios', 'lodash', 'mocha', '@types/express', '@types/lodash', '@types/mocha'],
      ],
    },
    'apps/web': {
      entry: ['src/**/*.test.{ts,tsx}'],
      project: ['**/*.{ts,tsx,mjs,css}'],
    },
    'apps/runner': {
      entry: [
        'src/main.ts',
        'src/admin-main.ts',
        'src/verify-exercises/main.ts',
        'src/verify-benchmark/main.ts',
        'src/smoke-tests/main.ts',
        'src/**/*.test.ts',
      ],
      project: ['src/**/*.ts'],
      // Grammars are read as files.
      ignoreDependencies: ['tree-sitter-*'],
    },
    'apps/docker-proxy': {
      entry: ['src/main.ts', 'src/**/*.test.ts'],
      project: ['src/**/*.ts'],
    },
    // Everything in it is an entry, so what it exports is compared with what the others import.
    'packages/contracts': { entry: ['src/*.ts'], project: ['src/**/*.ts'], includeEntryExports: true },
    'packages/interchange': {
      entry: ['src/**/*.ts'],
      project: ['src/**/*.ts'],
      includeEntryExports: true,
    },
    // The scripts import it by its path.
    'packages/image-build': { entry: ['src/*.mjs', 'src/*.d.mts'], project: ['src/**/*.mjs'] },
    'packages/evaluation': {
      entry: ['src/*.ts'],
      project: ['src/**/*.ts'],
      includeEntryExports: true,
    },
    // Its exports are for others' programs.
    'packages/client': {
      entry: ['src/main.ts', 'src/**/*.test.ts'],
      project: ['src/**/*.ts', 'bin/*.mjs'],
    },
    'packages/db': {
      entry: ['src/**/*.test.ts'],
      project: ['src/**/*.ts', '!src/generated/**'],
      // Imported by the generated client.
      ignoreDependencies: ['@prisma/client'],
    },
    e2e: { entry: ['**/*.spec.ts'], project: ['**/*.ts'] },
    tests: {
      entry: ['hostile/main.ts', 'resilience/*.test.ts', 'forging/*.test.ts'],
      project: ['**/*.ts', '!hostile/programs/**', '!forging/programs/**'],
    },
    bench: { entry: ['src/main.ts'], project: ['**/*.ts'] },
  },
};

export default config;
