/** What came out of a sandbox does not follow the protocol: the sandbox is not to be used any more. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';

  constructor(what: string) {
    super(`The sandbox agent sent ${what}.`);
  }
}
