/** An answer other than the one that was asked for, with the status and the body that Judge0 gives then. */
export class Judge0Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown, options?: ErrorOptions) {
    super(`Judge0 would answer ${status}.`, options);
    this.name = 'Judge0Refusal';
    this.status = status;
    this.body = body;
  }
}

/** A 400 with a sentence. */
export function badRequest(error: string): Judge0Refusal {
  return new Judge0Refusal(400, { error });
}

/** What is wrong with a submission, by attribute. */
export type AttributeErrors = Record<string, string[]>;
