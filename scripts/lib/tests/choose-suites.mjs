/**
 * Reads the arguments of `npm test`: names of suites, then whatever the test runners of those suites are to get.
 * @returns the `suites` to run, all of them when none is named, and the `filters`
 */
export function chooseSuites(all, args) {
  const names = all.map((suite) => suite.name);
  const firstFilter = args.findIndex((arg) => !names.includes(arg));
  const asked = firstFilter === -1 ? args : args.slice(0, firstFilter);
  const filters = firstFilter === -1 ? [] : args.slice(firstFilter);
  return { suites: asked.length === 0 ? all : all.filter((suite) => asked.includes(suite.name)), filters };
}
