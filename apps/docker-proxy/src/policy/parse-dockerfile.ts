import { Refusal } from './refusal.ts';

export type Instruction = {
  /** In capitals. */
  instruction: string;
  /** What follows it, in one line. */
  rest: string;
};

const COMMENT = /^\s*#/;
/** These change how the rest is read, or who reads it. */
const DIRECTIVE = /^\s*#\s*(?:syntax|escape|check)\s*=/i;
/** Two backslashes are one that means itself. */
const CONTINUATION = /(?:^|[^\\])\\[ \t]*$/;
/** What follows it in the next lines would be no instructions. Three of them are a text in the line itself. */
const HERE_DOCUMENT = /(?<!<)<<(?!<)/;
/** What one reader takes for a space or the end of a line and another does not, and bytes that are no text. */
const AMBIGUOUS = /(?![\t\n\r ])[\s\p{Cc}\u{180E}\u{FFFD}]|\r(?!\n)/u;

/** The instructions of a Dockerfile as the classic builder reads them. @throws Refusal for what another reader reads differently */
export function parseDockerfile(text: string): Instruction[] {
  const instructions: Instruction[] = [];
  let line = '';
  const plain = text.replace(/^\u{FEFF}/u, '');
  const strange = AMBIGUOUS.exec(plain);
  if (strange !== null) throw refused('has a character that is no plain text', plain.slice(strange.index));
  for (const raw of plain.split('\n')) {
    const piece = raw.replace(/\r$/, '');
    if (DIRECTIVE.test(piece)) throw refused('has a directive', piece);
    // Comments and empty lines do not end what goes on over several lines.
    if (COMMENT.test(piece) || piece.trim() === '') continue;
    const goesOn = CONTINUATION.test(piece);
    line += goesOn ? piece.replace(/\\[ \t]*$/, '') : piece;
    if (goesOn) continue;
    instructions.push(parseLine(line));
    line = '';
  }
  if (line.trim() !== '') instructions.push(parseLine(line));
  return instructions;
}

function parseLine(line: string): Instruction {
  const [, instruction = '', rest = ''] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/s.exec(line) ?? [];
  if (instruction === '') throw refused('has a line that is no instruction', line);
  if (HERE_DOCUMENT.test(rest)) throw refused('has a here-document', line);
  return { instruction: instruction.toUpperCase(), rest: rest.trim() };
}

function refused(what: string, line: string): Refusal {
  return new Refusal('context_not_allowed', `The Dockerfile ${what}.`, { field: line.trim().slice(0, 100) });
}
