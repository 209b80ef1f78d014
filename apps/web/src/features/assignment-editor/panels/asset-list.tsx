'use client';

import { AssetSchema } from '@crucible/contracts/assignment-content';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormError } from '../../../components/ui/form.tsx';
import { FileDrop } from '../../../components/ui/file-drop.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { freshPath, removeAt } from '../draft/parts.ts';
import { readBase64 } from '../../../lib/read-base64.ts';

/** Pictures and other files of the statement. */
export function AssetList() {
  const { draft, canEdit } = useEditor();
  const [error, setError] = useState<string>();
  const { assets } = draft.content;

  async function add(files: readonly File[]): Promise<void> {
    setError(undefined);
    for (const file of files) {
      const asset = AssetSchema.safeParse({
        path: freshPath(assets, file.name),
        mediaType: file.type,
        content: await readBase64(file),
      });
      if (asset.success) draft.edit((content) => ({ ...content, assets: [...content.assets, asset.data] }));
      else
        setError(
          `${file.name} cannot be shown: pictures (PNG, JPEG, GIF, WebP, SVG) and texts of 3 MB at most.`,
        );
    }
  }

  return (
    <section aria-label="Files of the statement" className="grid gap-3">
      <h2 className="text-sm font-medium">Files of the statement</h2>
      {assets.length > 0 && (
        <ul className="grid gap-1">
          {assets.map(({ path, content }, index) => (
            <li
              key={path}
              className="flex items-center gap-3 rounded-md border border-line px-3 py-1 text-sm"
            >
              <code className="min-w-0 flex-1 wrap-anywhere">![]({path})</code>
              <span className="figures text-xs text-muted">{formatBytes((content.length * 3) / 4)}</span>
              <IconButton
                label={`Remove ${path}`}
                icon={Trash2}
                onClick={() =>
                  draft.edit((before) => ({ ...before, assets: removeAt(before.assets, index) }))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <FormError>{error}</FormError>
      <FileDrop
        label="Add pictures"
        hint="Refer to them by their names."
        accept="image/png,image/jpeg,image/gif,image/webp,image/svg+xml,text/plain"
        multiple
        disabled={!canEdit}
        onFiles={(files) => void add(files)}
      />
    </section>
  );
}
