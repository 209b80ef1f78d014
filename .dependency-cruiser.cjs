/** The arrows of ARCHITECTURE.md, each as a rule. `npm run check` fails on any of them. */
const TEST = String.raw`\.(test|spec)\.(tsx?|mjs)$`;
const TEST_SUPPORT = String.raw`(\.(test|spec)\.(tsx?|mjs)|-fixture\.ts|/testing\.ts|/fixtures/.*|^tests/.*)$`;
const RUNNER = '^apps/runner/src';
/** Where everything is put together: above the API, like main. */
const COMPOSITION = `${RUNNER}/(main|compose-runner|compose-api|compose-engine|runner-settings)\\.ts$`;
const TRANSPORT = `${RUNNER}/(api/|server\\.ts$)`;

const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

const rule = (name, comment, arrows) => ({ name, comment, severity: 'error', ...arrows });

module.exports = {
  forbidden: [
    rule('no-cycle', 'Two modules that need each other are one module, or need a third.', {
      from: {},
      to: { circular: true },
    }),
    rule('no-orphan', 'Nothing imports it and it imports nothing: delete it or use it.', {
      from: {
        orphan: true,
        pathNot: [
          String.raw`(^|/)[^/]+\.config\.(ts|mjs|cjs)$`,
          String.raw`(^|/)\.[^/]+\.cjs$`,
          String.raw`\.d\.m?ts$`,
          '^scripts/((checks|commands)/)?[^/]+\\.mjs$',
          '/fixtures/',
          // Scripts that the browser loads.
          '^apps/runner/src/api/openapi/pages/',
          '^apps/web/src/app/',
          '^images/',
          '^tests/hostile/programs/',
          '^tests/forging/programs/',
        ],
      },
      to: {},
    }),
    rule('resolvable', 'An import has to lead somewhere.', {
      from: { pathNot: '^tests/forging/programs/' },
      to: { couldNotResolve: true },
    }),
    rule('declared', 'A package that is imported is named in the package.json of the workspace.', {
      from: { pathNot: ['^scripts/', '^prisma'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-bundled'] },
    }),
    rule(
      'no-dev-dependency',
      'What runs in production does not import a devDependency, other than its types.',
      {
        from: { path: '^(apps|packages)/[^/]+/src', pathNot: TEST_SUPPORT },
        to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only', 'type-import'] },
      },
    ),
    rule('no-test-import', 'Nothing imports a test.', { from: {}, to: { path: TEST } }),
    rule('no-test-support-import', 'Only tests import what is made for tests.', {
      from: { pathNot: TEST_SUPPORT },
      to: { path: String.raw`(-fixture|/testing)\.ts$`, pathNot: 'node_modules' },
    }),

    rule('docker-in-one-place', 'Only the docker driver talks to the engine.', {
      from: { pathNot: [`${RUNNER}/executor/docker/`, TEST_SUPPORT, '^bench/'] },
      to: { path: packages('dockerode', '@types/dockerode') },
    }),
    rule('prom-client-in-one-place', 'Only metrics counts for Prometheus; the others tell it their news.', {
      from: { path: '^(apps|packages)/', pathNot: `${RUNNER}/metrics/` },
      to: { path: packages('prom-client') },
    }),
    rule('monaco-in-one-place', 'Only features/editor knows Monaco.', {
      from: { path: '^(apps|packages|e2e|bench)/', pathNot: '^apps/web/src/features/editor/' },
      to: { path: packages('monaco-editor', '@monaco-editor') },
    }),
    rule('prisma-in-one-place', 'Only packages/db knows the Prisma client.', {
      from: { path: '^(apps|packages|e2e|bench)/', pathNot: '^packages/db/' },
      to: { path: ['^packages/db/src/generated/', ...packages('@prisma', '\\.prisma', 'prisma')] },
    }),

    rule('web-knows-runner-by-type', 'The web imports the type of the router, and nothing that runs.', {
      from: { path: '^apps/web/' },
      to: { path: '^apps/runner/', dependencyTypesNot: ['type-only', 'type-import'] },
    }),
    rule('web-has-no-database', 'The web has no database and no engine.', {
      from: { path: '^apps/web/' },
      to: { path: ['^packages/db/', '^prisma', ...packages('pg')] },
    }),
    rule('runner-knows-no-web', 'The runner does not know its web front end.', {
      from: { path: '^apps/runner/' },
      to: { path: '^apps/web/' },
    }),
    rule('contracts-are-a-leaf', 'Contracts import nothing of ours.', {
      from: { path: '^packages/contracts/' },
      to: { path: '^(apps|packages|prisma|scripts|e2e|bench)', pathNot: '^packages/contracts/' },
    }),
    rule('db-is-a-leaf', 'The database package imports nothing of ours.', {
      from: { path: '^packages/db/' },
      to: { path: '^(apps|packages|scripts|e2e|bench)', pathNot: '^packages/db/' },
    }),
    rule(
      'client-knows-contracts',
      'The client is a program like any other: it knows the contracts, and what packages of assignments are.',
      {
        from: { path: '^packages/client/' },
        to: {
          path: '^(apps|packages|prisma|scripts|e2e|bench)',
          pathNot: '^packages/(client|contracts|interchange)/',
        },
      },
    ),
    rule('interchange-knows-contracts', 'Packages of assignments are read without the rest of the product.', {
      from: { path: '^packages/interchange/' },
      to: {
        path: '^(apps|packages|prisma|scripts|e2e|bench)',
        pathNot: '^packages/(interchange|contracts)/',
      },
    }),
    rule(
      'evaluation-knows-contracts',
      'What evaluations are worth is known without the rest of the product.',
      {
        from: { path: '^packages/evaluation/' },
        to: {
          path: '^(apps|packages|prisma|scripts|e2e|bench)',
          pathNot: '^packages/(evaluation|contracts)/',
        },
      },
    ),
    rule(
      'evaluation-is-pure',
      'Problems, samples and scores depend on nothing but what is given: no files, no network, no process.',
      {
        from: { path: '^packages/evaluation/src/', pathNot: TEST_SUPPORT },
        to: { path: '^(node:)?(fs|net|http|https|child_process|process)(/|$)' },
      },
    ),
    rule('docker-proxy-is-alone', 'The docker proxy imports nothing of ours.', {
      from: { path: '^apps/docker-proxy/' },
      to: { path: '^(apps|packages|scripts|e2e|bench)', pathNot: '^apps/docker-proxy/' },
    }),
    rule('policy-is-pure', 'What the docker proxy decides depends on nothing but what it is given.', {
      from: { path: '^apps/docker-proxy/src/policy/', pathNot: TEST_SUPPORT },
      to: {
        path: [
          '^apps/docker-proxy/src/',
          '^(node:)?(fs|net|http|https|child_process|process)(/|$)',
          ...packages('pino'),
        ],
        pathNot: '^apps/docker-proxy/src/policy/',
      },
    }),
    rule(
      'journeys-from-outside',
      'Journeys, measurements and the tests of the agent see the product from outside.',
      {
        from: { path: '^(e2e|bench|images)/' },
        to: { path: '^(apps|packages/db|prisma)' },
      },
    ),

    rule(
      'suite-uses-support',
      'The security suite drives the product by what its own tests use, and by contracts.',
      {
        from: { path: '^tests/' },
        to: {
          path: '^(apps|packages|prisma|scripts|e2e|bench)/',
          pathNot: [
            String.raw`(-fixture|/testing)\.ts$`,
            '/fixtures/',
            '^packages/contracts/',
            '^packages/db/',
          ],
        },
      },
    ),

    rule('no-transport-below', 'What lies below the API does not know it.', {
      from: { path: `${RUNNER}/`, pathNot: [TRANSPORT, COMPOSITION, TEST_SUPPORT] },
      to: { path: [TRANSPORT, COMPOSITION] },
    }),
    rule('api-below-server', 'main → server → api, and never back.', {
      from: { path: `${RUNNER}/(api/|server\\.ts$)`, pathNot: TEST_SUPPORT },
      to: { path: [`${RUNNER}/server\\.ts$`, COMPOSITION] },
    }),
    rule('main-on-top', 'Nothing imports main.', {
      from: {},
      to: { path: [`${RUNNER}/main\\.ts$`, '^apps/docker-proxy/src/main\\.ts$'] },
    }),
    rule('no-http-in-nouns', 'Nouns, queue and executor know no HTTP.', {
      from: { path: `${RUNNER}/[^/]+/`, pathNot: [`${RUNNER}/api/`, TEST_SUPPORT] },
      to: { path: packages('fastify', '@fastify', '@trpc', 'socket\\.io') },
    }),
    rule('executor-knows-no-noun', 'The engine knows neither the queue nor what its work is for.', {
      from: { path: `${RUNNER}/executor/`, pathNot: TEST_SUPPORT },
      to: { path: `${RUNNER}/`, pathNot: [`${RUNNER}/executor/`, `${RUNNER}/lib/`] },
    }),
    rule('queue-knows-no-noun', 'The queue does not know what its jobs mean.', {
      from: { path: `${RUNNER}/queue/`, pathNot: TEST_SUPPORT },
      to: { path: `${RUNNER}/`, pathNot: [`${RUNNER}/queue/`, `${RUNNER}/lib/`] },
    }),
    rule('lib-knows-no-noun', 'apps/runner/src/lib is below everything.', {
      from: { path: `${RUNNER}/lib/`, pathNot: TEST_SUPPORT },
      to: { path: `${RUNNER}/`, pathNot: `${RUNNER}/lib/` },
    }),
    rule(
      'features-apart',
      'Features do not import each other: lift what they share, or compose above them.',
      {
        from: { path: '^apps/web/src/features/([^/]+)/' },
        to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
      },
    ),
    rule('primitives-know-no-noun', 'Primitives of the user interface know no feature.', {
      from: { path: '^apps/web/src/components/ui/' },
      to: { path: '^apps/web/src/', pathNot: '^apps/web/src/(components/ui|lib)/' },
    }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: ['(^|/)\\.next/', '(^|/)\\.crucible/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    detectProcessBuiltinModuleCalls: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
