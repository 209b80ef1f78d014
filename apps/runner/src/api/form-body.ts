import type { FastifyInstance } from 'fastify';

/** No form is longer, but for the launches of platforms, which carry a signed token. */
const MAX_BODY_BYTES = 256 * 1024;

/** Takes the forms of browsers, and nothing else, as an object of texts. */
export function acceptForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
  );
}
