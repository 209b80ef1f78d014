'use client';

import { useEffect } from 'react';

/** Names the page, once it is known what it is about. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – Crucible`;
  }, [title]);
}
