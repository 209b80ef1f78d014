import { defineConfig } from '@playwright/test';

/** A browser that keeps to itself: on a closed network it would otherwise wait for its own services. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** What changes how the installation is for everybody, or is about how quick it is: nothing runs beside it. */
const INSTALLATION = /\/(figure|governance|images-admin|limits|operations)\.spec\.ts$/;

export default defineConfig({
  testDir: 'journeys',
  outputDir: process.env['PLAYWRIGHT_RESULTS'] ?? 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  projects: [
    { name: 'journeys', testIgnore: INSTALLATION },
    { name: 'installation', testMatch: INSTALLATION },
  ],
  expect: { timeout: 10_000 },
  // The file of the JSON report is named by PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:3000',
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: QUIET },
    // Costs a third of the time of every journey: `--trace on` when one has failed.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
