'use client';

import type { SimilarityComparison, SimilarityFragment } from '@crucible/contracts/similarity';
import { useMemo, useState } from 'react';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { Button } from '../../components/ui/button.tsx';
import type { RenderCode } from './render-code.ts';

type ComparisonProps = { comparison: SimilarityComparison; renderCode: RenderCode };

/** Two programs beside each other; what both have is marked, and choosing a piece shows it in both. */
export function PairComparison({ comparison, renderCode }: ComparisonProps) {
  const { pair, fragments, leftFiles, rightFiles } = comparison;
  const [active, setActive] = useState(0);
  const [paths, setPaths] = useState({
    left: fragments[0]?.left.path ?? leftFiles[0]?.path ?? '',
    right: fragments[0]?.right.path ?? rightFiles[0]?.path ?? '',
  });
  const choose = (index: number) => {
    const fragment = fragments[index];
    if (fragment === undefined) return;
    setActive(index);
    setPaths({ left: fragment.left.path, right: fragment.right.path });
  };
  const shared = { fragments, active, renderCode, onChoose: choose };
  return (
    <div className="grid h-full min-h-[28rem] grid-rows-[auto_1fr] gap-3">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <Button className="h-8" disabled={active === 0} onClick={() => choose(active - 1)}>
          Previous piece
        </Button>
        <span className="figures text-muted" role="status">
          {fragments.length === 0 ? 'No pieces' : `Piece ${active + 1} of ${fragments.length}`}
        </span>
        <Button className="h-8" disabled={active >= fragments.length - 1} onClick={() => choose(active + 1)}>
          Next piece
        </Button>
      </div>
      <div className="grid min-h-0 grid-cols-2 gap-3 max-lg:grid-cols-1">
        <Side
          {...shared}
          side="left"
          name={pair.left.personName}
          files={leftFiles}
          path={paths.left}
          onPath={(left) => setPaths({ ...paths, left })}
        />
        <Side
          {...shared}
          side="right"
          name={pair.right.personName}
          files={rightFiles}
          path={paths.right}
          onPath={(right) => setPaths({ ...paths, right })}
        />
      </div>
    </div>
  );
}

type SideProps = {
  side: 'left' | 'right';
  name: string;
  files: SimilarityComparison['leftFiles'];
  path: string;
  onPath: (path: string) => void;
  fragments: readonly SimilarityFragment[];
  active: number;
  onChoose: (index: number) => void;
  renderCode: RenderCode;
};

function Side({ side, name, files, path, onPath, fragments, active, onChoose, renderCode }: SideProps) {
  const file = files.find((one) => one.path === path) ?? files[0];
  const marks = useMemo(
    () =>
      fragments.flatMap((fragment, index) => {
        const { path: markedPath, ...range } = fragment[side];
        return markedPath === path ? [{ id: String(index), ...range, isActive: index === active }] : [];
      }),
    [fragments, side, path, active],
  );
  const line = fragments[active]?.[side].startLine;
  const reveal = useMemo(() => (line === undefined ? null : { line }), [line]);
  if (file === undefined) return null;
  return (
    <section
      aria-label={`Program of ${name}`}
      className="flex min-h-72 min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface"
    >
      <div className="flex items-center gap-2 border-b border-line px-3 py-1.5 text-sm">
        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        <SmallSelect
          label={`File of ${name}`}
          value={file.path}
          onChange={({ target }) => onPath(target.value)}
          options={files.map((one) => ({ value: one.path, text: one.path }))}
        />
      </div>
      <div className="min-h-0 flex-1">
        {renderCode({ file, marks, reveal, onMark: (id) => onChoose(Number(id)) })}
      </div>
    </section>
  );
}
