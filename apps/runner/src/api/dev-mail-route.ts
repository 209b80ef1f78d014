import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { AppError } from '../lib/app-error.ts';
import { listLocalMails } from '../mail/list-local-mails.ts';
import { mailPage } from '../mail/mail-page.ts';
import type { ApiDeps } from './api-deps.ts';

/** Names of this machine for itself. A page elsewhere can make its own name mean this machine, but not one of these. */
const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** `GET /dev/mail`: mails that could not be sent for want of a mail server, in development, to whoever sits at this machine. */
export function registerDevMail(app: FastifyInstance, deps: ApiDeps): void {
  app.get('/dev/mail', { config: { access: 'account' } }, async (request, reply) => {
    if (!deps.mailShownLocally || !isFromThisMachine(request)) throw new AppError('not_found');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")
      .header('referrer-policy', 'no-referrer')
      .send(mailPage(await listLocalMails(deps)));
  });
}

function isFromThisMachine({ ip, hostname }: FastifyRequest): boolean {
  return ipaddr.process(ip).range() === 'loopback' && LOCAL_NAMES.includes(hostname);
}
