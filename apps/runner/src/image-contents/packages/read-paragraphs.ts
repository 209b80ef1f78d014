/** The paragraphs of a file in the form of Debian's databases: field, in small letters → value; what goes on in the next line is left out. */
export function readParagraphs(text: string): Map<string, string>[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => new Map(paragraph.split('\n').flatMap(fieldOf)))
    .filter((fields) => fields.size > 0);
}

function fieldOf(line: string): [string, string][] {
  const found = /^(?<name>[A-Za-z][A-Za-z0-9-]*):[ \t]*(?<value>.*?)\s*$/.exec(line)?.groups;
  return found === undefined ? [] : [[found['name']?.toLowerCase() ?? '', found['value'] ?? '']];
}
