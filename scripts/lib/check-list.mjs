import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every check of `npm run check`: what it runs (arguments for Node) and how to put right what it finds.
 * A check may consist of several commands.
 */
export function checkList(root) {
  return [
    { name: 'format', commands: [['node_modules/oxfmt/bin/oxfmt', '--check', '.']], fix: 'npm run format' },
    {
      name: 'lint',
      commands: [['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix', '.']],
      fix: 'change the code: rules are not switched off in place (.oxlintrc.json says which apply where)',
    },
    {
      name: 'types',
      commands: typedFolders(root).map((folder) => ['node_modules/typescript7/bin/tsc', '-p', folder]),
      fix: 'change the code; after a change of the schema, npm run db:generate',
    },
    {
      name: 'boundaries',
      commands: [['scripts/checks/boundaries.mjs']],
      fix: 'move the code to the side of the border where it belongs (ARCHITECTURE.md, "Arrows")',
    },
    {
      name: 'procedures',
      commands: [['scripts/checks/procedures.mjs']],
      fix: 'give the procedure .input(), .output() and begin it with one of the procedures of api/trpc.ts',
    },
    {
      name: 'routes',
      commands: [['scripts/checks/routes.mjs']],
      fix: 'say in config.access who may use the route; what is there for programs is documented in apps/runner/src/api/openapi',
    },
    {
      name: 'dead code',
      commands: [['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors']],
      fix: 'delete what nobody uses, or stop exporting it',
    },
    { name: 'text', commands: [['scripts/checks/text.mjs']], fix: 'take it out' },
    {
      name: 'lock',
      commands: [['scripts/complete-lock.mjs', '--check']],
      fix: 'node scripts/complete-lock.mjs',
    },
  ];
}

/** Every workspace with TypeScript in it, and the root for the configuration files. */
function typedFolders(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = workspaces.flatMap((pattern) => globSync(pattern, { cwd: root }));
  const untyped = folders.filter((folder) => !existsSync(join(root, folder, 'tsconfig.json')));
  if (untyped.length > 0)
    throw new Error(`A workspace without tsconfig.json escapes the types: ${untyped.join(', ')}`);
  return ['.', ...folders.toSorted()];
}
