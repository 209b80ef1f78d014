import { lookup } from 'node:dns/promises';
import type { LookUp } from './pin-address.ts';

/** All addresses of a name, as the system finds them. */
export const lookUpAll: LookUp = (hostname) => lookup(hostname, { all: true, order: 'verbatim' });
