/** The text without what Postgres cannot store: NUL characters and halves of surrogate pairs. */
export function toStorableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
