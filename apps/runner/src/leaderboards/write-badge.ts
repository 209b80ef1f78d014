type Badge = { label: string; message: string; isCounted: boolean };

const HEIGHT = 20;
const PADDING = 7;
/** Of the letters that a browser may draw in any font: the text is stretched to it. */
const LETTER_WIDTH = 6.6;
const MAX_LABEL_LENGTH = 40;
const COLOURS = { label: '#4a4a4a', counted: '#1d6f42', other: '#7a4b00' };

/** A badge of two parts as SVG, with nothing in it that is executed or fetched. */
export function writeBadge({ label, message, isCounted }: Badge): string {
  const [left, right] = [partOf(shorten(label)), partOf(message)];
  const width = left.width + right.width;
  const title = escapeXml(`${label}: ${message}`);
  const colour = isCounted ? COLOURS.counted : COLOURS.other;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${left.width}" height="${HEIGHT}" fill="${COLOURS.label}"/>`,
    `<rect x="${left.width}" width="${right.width}" height="${HEIGHT}" fill="${colour}"/>`,
    `<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">`,
    textOf(left, 0),
    textOf(right, left.width),
    `</g></svg>`,
  ].join('');
}

type Part = { text: string; width: number; textWidth: number };

function partOf(text: string): Part {
  const textWidth = Math.ceil([...text].length * LETTER_WIDTH);
  return { text, textWidth, width: textWidth + 2 * PADDING };
}

function textOf({ text, textWidth }: Part, x: number): string {
  return `<text x="${x + PADDING}" y="14" textLength="${textWidth}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= MAX_LABEL_LENGTH ? text : `${letters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

/** Without what XML cannot hold: control characters. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
