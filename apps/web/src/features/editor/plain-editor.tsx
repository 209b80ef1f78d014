'use client';

import { writeFile } from '../../model/workspace-files.ts';
import { useWorkspace } from '../../model/workspace-store.ts';

/** The open file in a plain field, laid out as Monaco will be, so that nothing moves when Monaco comes. */
export function PlainEditor({ fontSize }: { fontSize: number }) {
  const { files, activeId, edit } = useWorkspace();
  const file = files.find(({ id }) => id === activeId);
  return (
    <textarea
      aria-label={file ? `Code of ${file.path}` : 'Code'}
      value={file?.content ?? ''}
      readOnly={!file || file.lock === 'all'}
      onChange={(event) => edit((state) => writeFile(state, activeId, event.target.value))}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      style={{ fontSize, lineHeight: 1.55 }}
      className="absolute inset-0 size-full resize-none overflow-auto bg-surface py-3 pr-4 pl-[33px] text-ink outline-none"
    />
  );
}
