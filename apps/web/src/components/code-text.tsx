import { Markdown } from './markdown/markdown.tsx';

type CodeTextProps = {
  /** Says what it is. */
  title: string;
  code: string;
  /** Id of the language, whose colours it gets. */
  language: string;
};

/** Longer code is shown without colours, which would take a while. */
const MAX_COLOURED_LENGTH = 30_000;

/** Code that is only looked at, with colours. */
export function CodeText({ title, code: whole, language }: CodeTextProps) {
  // Empty lines around it say nothing.
  const code = whole.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
  return (
    <figure className="grid min-w-0 gap-1">
      <figcaption className="text-sm font-medium">{title}</figcaption>
      {code.length > MAX_COLOURED_LENGTH ? (
        <pre
          tabIndex={0}
          aria-label={title}
          className="max-h-[70dvh] overflow-auto rounded-lg border border-line bg-canvas px-4 py-3 font-mono text-[13px] leading-relaxed"
        >
          {code}
        </pre>
      ) : (
        <Markdown
          text={fenced(code, language)}
          className="min-w-0 [&_pre]:max-h-[70dvh] [&_pre]:overflow-auto"
        />
      )}
    </figure>
  );
}

/** With a fence that the code does not have itself. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
