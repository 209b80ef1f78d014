'use client';

import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import { useCallback, useEffect, useMemo } from 'react';
import { base64Bytes } from '../../../lib/base64-bytes.ts';
import type { AssetUrl } from '../../../components/markdown/markdown-parts.tsx';

/** Addresses of files that the draft alone has, as long as the page is open. */
export function useAssetUrl(assets: AssignmentContent['assets']): AssetUrl {
  const urls = useMemo(
    () =>
      new Map(
        assets.map(({ path, content, mediaType }) => {
          return [path, URL.createObjectURL(new Blob([base64Bytes(content)], { type: mediaType }))];
        }),
      ),
    [assets],
  );
  // Object URLs live outside React until they are given back.
  useEffect(() => () => [...urls.values()].forEach((url) => URL.revokeObjectURL(url)), [urls]);
  return useCallback((path) => urls.get(path) ?? null, [urls]);
}
