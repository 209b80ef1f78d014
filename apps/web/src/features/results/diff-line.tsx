import type { DiffPiece } from './diff-outputs.ts';

const MARKS: Record<string, string> = { ' ': '·', '\t': '→', '\r': '␍' };

type DiffLineProps = {
  /** Null where the other text has a line and this one has none. */
  pieces: readonly DiffPiece[] | null;
  differs: boolean;
  /** Colour of what differs. */
  tone: 'expected' | 'actual';
};

const MARKED = { expected: 'rounded-xs bg-good/25', actual: 'rounded-xs bg-bad/25' } as const;

/** A line of a text; where it differs, white space can be seen, and the places that differ are marked. */
export function DiffLine({ pieces, differs, tone }: DiffLineProps) {
  if (pieces === null) return null;
  if (!differs) return pieces.map(({ text }) => text).join('');
  return (
    <>
      {pieces.map(({ text, isMarked }, index) =>
        isMarked ? (
          <mark key={index} className={`text-inherit ${MARKED[tone]}`}>
            <WithMarks text={text} />
          </mark>
        ) : (
          <WithMarks key={index} text={text} />
        ),
      )}
      {pieces.every(({ text }) => text === '') && <span className="text-muted select-none">↵</span>}
    </>
  );
}

/** The characters stay what they are, so that they are copied as such; the marks lie over them. */
function WithMarks({ text }: { text: string }) {
  return text.split(/([ \t\r])/).map((part, index) => {
    const mark = MARKS[part];
    if (mark === undefined) return part;
    return (
      <span
        key={index}
        data-mark={mark}
        className="relative before:absolute before:left-0 before:text-muted before:content-[attr(data-mark)]"
      >
        {part === '\r' ? ' ' : part}
      </span>
    );
  });
}
