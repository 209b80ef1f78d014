import type { OutputPiece, OutputSink } from '../../model/output-log.ts';
import { plainText } from '../../model/plain-text.ts';

/** Most text that stands in the page for screen readers, in UTF-16 units. */
const MAX_TEXT = 200_000;
/** A block that is full is never laid out again. */
const BLOCK_TEXT = 8_000;
/** Up to here new text is read aloud as it comes; more would never end. */
const MAX_SPOKEN = 4_000;
// Whole lines, of together about one block, so that blocks can end between lines.
const LINES = new RegExp(`[^]{1,${BLOCK_TEXT}}[^\\n]*\\n?`, 'g');

type Block = { element: HTMLElement; length: number; endsLine: boolean };

/** Writes output as text into an element, oldest first; the beginning gives way when there is too much. */
export function createTextSink(element: HTMLElement): OutputSink {
  let blocks: Block[] = [];
  let total = 0;
  let spoken = 0;

  function openBlock(): Block {
    const last = blocks.at(-1);
    if (last && !(last.length >= BLOCK_TEXT && last.endsLine)) return last;
    const next = { element: document.createElement('div'), length: 0, endsLine: false };
    element.append(next.element);
    blocks.push(next);
    return next;
  }

  function append({ source, text }: OutputPiece): void {
    const words = plainText(source === 'notice' ? `${text}\n` : text).slice(-MAX_TEXT);
    for (const part of words.match(LINES) ?? []) {
      const span = document.createElement('span');
      span.dataset.source = source;
      span.textContent = part;
      const block = openBlock();
      block.element.append(span);
      block.length += part.length;
      block.endsLine = part.endsWith('\n');
    }
    total += words.length;
    spoken += words.length;
    while (total > MAX_TEXT && blocks.length > 1) {
      const oldest = blocks.shift();
      total -= oldest?.length ?? 0;
      oldest?.element.remove();
    }
  }

  return {
    async write(pieces) {
      for (const piece of pieces) append(piece);
      element.setAttribute('aria-live', spoken > MAX_SPOKEN ? 'off' : 'polite');
    },
    clear() {
      blocks = [];
      total = 0;
      spoken = 0;
      element.replaceChildren();
      element.setAttribute('aria-live', 'polite');
    },
  };
}
