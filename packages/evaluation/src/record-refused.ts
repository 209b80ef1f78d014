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
