const MAX_LENGTH = 100;
const NAMELESS = 'Somebody without a name';

/** What somebody from a platform is called here, whatever the platform says: platforms need not tell names. */
export function launcherName(name: string, email: string | null): string {
  const readable = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ')
    .trim();
  if (readable !== '') return readable.slice(0, MAX_LENGTH).toWellFormed().replaceAll('\uFFFD', '').trim();
  return email === null ? NAMELESS : email.slice(0, email.indexOf('@')).slice(0, MAX_LENGTH);
}
