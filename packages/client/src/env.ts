/** What the command line tool reads of its environment. */
export function readEnv(source: Record<string, string | undefined> = process.env) {
  const get = (name: string) => (source[name] === '' ? undefined : source[name]);
  return {
    url: get('CRUCIBLE_URL'),
    apiKey: get('CRUCIBLE_API_KEY'),
    dockerHost: get('DOCKER_HOST'),
    useColor: get('NO_COLOR') === undefined,
  };
}
