/** Health check of a container: `node healthcheck.mjs <url>` ends with 0 when the URL answers 200, with 1 when not. */
const ANSWER_WITHIN_MS = 4_000;

try {
  const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  // What is shown by `docker inspect`: which part is not well.
  console.log((await response.text()).slice(0, 1_000));
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  console.log(error.cause?.message ?? error.message);
  process.exitCode = 1;
}
