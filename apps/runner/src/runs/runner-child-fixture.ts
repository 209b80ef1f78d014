import { startRunner } from './runs-fixture.ts';

// A runner in a process of its own, whose programs count to three and take a while: node runner-child-fixture.ts <url>
const url = process.argv[2] ?? '';
await startRunner({
  url,
  concurrency: 25,
  script: async ({ signal, write }) => {
    for (const count of [1, 2, 3]) {
      if (signal.aborted) return { status: 'cancelled' };
      await write(`${count}\n`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return {};
  },
});
