/**
 * A Content-Disposition header for a file whose name a program chose: with the name in ASCII for old clients
 * and whole for the others. Only the last part of the path is used.
 */
export function contentDisposition(kind: 'inline' | 'attachment', path: string): string {
  const name = path.split('/').at(-1) ?? '';
  const ascii = name.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
