import { nanoid } from 'nanoid';

const ID_LENGTH = 21;
const SHARE_ID_LENGTH = 12;

/** An id that nobody can guess: for people, runs and artifacts. */
export function newId(): string {
  return nanoid(ID_LENGTH);
}

/** A shorter id for links that people pass on: 72 random bits. */
export function newShareId(): string {
  return nanoid(SHARE_ID_LENGTH);
}
