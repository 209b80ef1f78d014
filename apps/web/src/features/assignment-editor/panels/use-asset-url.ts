'use client';

import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import { useCallback, useEffect, useMemo } from 'react';
import type { AssetUrl } from '../../../components/markdown/markdown-parts.tsx';

/** Addresses of files that the draft alone has, as long as the page is open. */
export function useAssetUrl(assets: AssignmentContent['assets']): AssetUrl {
  const urls = useMemo(
    () =>
      new Map(
        assets.map(({ path, content, mediaType }) => {
          const bytes = Uint8Array.from(atob(content), (character) => character.codePointAt(0) ?? 0);
          return [path, URL.createObjectURL(new Blob([bytes], { type: mediaType }))];
        }),
      ),
    [assets],
  );
  // Object URLs live outside React until they are given back.
  useEffect(() => () => [...urls.values()].forEach((url) => URL.revokeObjectURL(url)), [urls]);
  return useCallback((path) => urls.get(path) ?? null, [urls]);
}
