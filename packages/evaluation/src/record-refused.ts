/** Something in a file cannot be taken; the message says where and why, for whoever made the file. */
export class RecordRefused extends Error {
  /** `line 73112`, or `record 12` of a file that is one list. */
  readonly place: string;

  constructor(place: string, reason: string, options?: ErrorOptions) {
    super(`${place}: ${reason}`, options);
    this.name = 'RecordRefused';
    this.place = place;
  }
}

/** Several things in a file cannot be taken: the first one speaks, and the others can be told with it. */
export class RecordsRefused extends Error {
  readonly refused: readonly RecordRefused[];

  constructor(first: RecordRefused, others: readonly RecordRefused[]) {
    super(first.message, { cause: first });
    this.name = 'RecordsRefused';
    this.refused = [first, ...others];
  }
}
