/** The sign of the product: a crucible with the melt glowing in it. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 24 24" className="size-6 shrink-0">
        <path
          d="M3.2 6.5h17.6l-2.5 12.1a3 3 0 0 1-2.9 2.4H8.6a3 3 0 0 1-2.9-2.4L3.2 6.5Z"
          className="fill-ink"
        />
        <path
          d="M5.3 9.4c2.2-1.5 4.4 1.1 6.7 0s4.4-1.5 6.7 0l-1.7 8.5a1.7 1.7 0 0 1-1.7 1.4H8.7A1.7 1.7 0 0 1 7 17.9L5.3 9.4Z"
          className="fill-accent-fill"
        />
        <path
          d="M12 1.8c1.6 1.5 1.9 2.6 1.1 3.6-.6.8-1.9.7-2.3-.2-.3-.8.2-1.4 1.2-3.4Z"
          className="fill-accent-fill"
        />
      </svg>
      <span className="text-[15px] font-semibold tracking-tight phone:sr-only">Crucible</span>
    </span>
  );
}
