/**
 * Reads the arguments of `npm test`: names of suites, then whatever the test runners of those suites are to get.
 * @returns the `suites` to run, when none is named all that are not `onlyByName`, and the `filters`
 */
export function chooseSuites(all, args) {
  const names = all.map((suite) => suite.name);
  const firstFilter = args.findIndex((arg) => !names.includes(arg));
  const asked = firstFilter === -1 ? args : args.slice(0, firstFilter);
  const filters = firstFilter === -1 ? [] : args.slice(firstFilter);
  const isChosen = (suite) => (asked.length === 0 ? suite.onlyByName !== true : asked.includes(suite.name));
  return { suites: all.filter(isChosen), filters };
}
