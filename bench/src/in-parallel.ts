/** Does the work `count` times, `clients` at a time; resolves with how many were done per second. */
export async function inParallel(
  work: () => Promise<void>,
  { count, clients }: { count: number; clients: number },
): Promise<number> {
  const startedAt = performance.now();
  let begun = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (begun < count) {
        begun += 1;
        await work();
      }
    }),
  );
  return (count * 1000) / (performance.now() - startedAt);
}
