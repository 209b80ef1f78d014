import { findInstallation } from './credentials.ts';
import { UsageError } from './usage-error.ts';

/** Where the service is and who asks, from the command line, else the environment, else the installation around. */
export type Connection = {
  url: string;
  apiKey: string | null;
  /** The folder of the installation, when the current one is part of it. */
  folder: string | null;
};

export type ConnectionSources = {
  options: { url?: string | undefined };
  env: { url: string | undefined; apiKey: string | undefined };
  currentFolder: string;
};

const DEFAULT_URL = 'http://127.0.0.1:8083';

export async function findConnection({
  options,
  env,
  currentFolder,
}: ConnectionSources): Promise<Connection> {
  const installation = await findInstallation(currentFolder);
  const given = options.url ?? env.url;
  const url = given ?? installation?.credentials.apiUrl ?? DEFAULT_URL;
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new UsageError(`${url} is no http address.`);
  // A key belongs to its service: it is not shown to another one.
  const isOurs = installation !== null && sameOrigin(url, installation.credentials.apiUrl);
  const apiKey = env.apiKey ?? (isOurs ? installation.credentials.apiKey : null);
  return { url, apiKey, folder: installation?.folder ?? null };
}

/** The key, or a sentence that says where one comes from. */
export function requireKey({ apiKey }: Connection): string {
  if (apiKey !== null) return apiKey;
  throw new UsageError(
    'There is no API key: set CRUCIBLE_API_KEY, or run this in the folder of an installation.',
  );
}

function sameOrigin(a: string, b: string): boolean {
  return new URL(a).origin === new URL(b).origin;
}
