/** A text of a test, as it is. */
export function TextBlock({ title, text }: { title: string; text: string }) {
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
