/** Runs work with `clients` at a time for `durationMs`; resolves with how many ended per second. */
export async function measureThroughput(
  clients: (() => Promise<unknown>)[],
  durationMs: number,
): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + durationMs;
  let done = 0;
  let lastAt = startedAt;
  await Promise.all(
    clients.map(async (work) => {
      while (performance.now() < until) {
        await work();
        done += 1;
        lastAt = performance.now();
      }
    }),
  );
  return (done * 1000) / (lastAt - startedAt);
}
