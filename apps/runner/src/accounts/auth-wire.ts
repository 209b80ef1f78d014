/** Where the account library answers. */
export const AUTH_PATH = '/api/auth';

/** Begins the names of its cookies. */
export const COOKIE_PREFIX = 'crucible';

/** Ours alone: the network address of the client, as this server knows it. What a client sends under this name is dropped. */
export const ADDRESS_HEADER = 'x-crucible-address';

/** What the library calls signing in with a password. */
export const PASSWORD_PROVIDER = 'credential';
