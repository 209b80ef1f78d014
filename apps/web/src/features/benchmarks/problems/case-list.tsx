import type { IoTest } from '@crucible/contracts/benchmark-problem';

/** What a program reads, and what it has to write. */
export function CaseList({ test: { cases } }: { test: IoTest }) {
  return (
    <ol aria-label="Cases" className="grid gap-3">
      {cases.map(({ stdin, args, expected }, index) => (
        <li
          key={index}
          className="grid grid-cols-2 gap-3 rounded-lg border border-line p-3 phone:grid-cols-1"
        >
          <div className="grid content-start gap-3">
            {args.length > 0 && <Text title={`Arguments of case ${index + 1}`} text={args.join(' ')} />}
            <Text title={`Input of case ${index + 1}`} text={stdin} />
          </div>
          <Text title={`Expected of case ${index + 1}`} text={expected} />
        </li>
      ))}
    </ol>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <p className="text-xs font-medium text-muted">{title}</p>
      <pre
        tabIndex={0}
        aria-label={title}
        className="max-h-60 overflow-auto rounded-md border border-line bg-canvas px-2.5 py-1.5 font-mono text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap"
      >
        {text === '' ? <span className="font-sans text-muted">(empty)</span> : text}
      </pre>
    </div>
  );
}
