'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.tsx';

type PaginationProps = {
  /** What is turned over, for screen readers. */
  label: string;
  /** From 1. */
  page: number;
  /** Null where the number of pages is not known. */
  pageCount: number | null;
  hasNext: boolean;
  onPage: (page: number) => void;
};

/** Turns pages. */
export function Pagination({ label, page, pageCount, hasNext, onPage }: PaginationProps) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-center gap-3">
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden className="size-4" /> Before
      </Button>
      <span aria-live="polite" className="figures text-sm text-muted">
        Page {page}
        {pageCount !== null && ` of ${pageCount}`}
      </span>
      <Button disabled={!hasNext} onClick={() => onPage(page + 1)}>
        Next <ChevronRight aria-hidden className="size-4" />
      </Button>
    </nav>
  );
}
