/** A key of the keyboard. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd className="inline-flex min-w-6 items-center justify-center rounded border border-line-strong/60 bg-canvas px-1.5 py-0.5 font-sans text-xs">
      {children}
    </kbd>
  );
}
