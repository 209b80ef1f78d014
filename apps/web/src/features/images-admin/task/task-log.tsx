'use client';

import type { ImageTaskLine } from '@crucible/contracts/image-task';
import { ArrowDownToLine, Download } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { saveText } from '../../../lib/save-text.ts';
import { plainText } from '../../../model/plain-text.ts';

/** As near to the end as counts as being there. */
const NEAR_PX = 40;

type TaskLogProps = { fileName: string; lines: readonly ImageTaskLine[]; isOver: boolean };

/** What a task has written. Its end stays in sight unless somebody scrolls up; control sequences are left out. */
export function TaskLog({ fileName, lines, isOver }: TaskLogProps) {
  const box = useRef<HTMLPreElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  const text = useMemo(() => lines.map((line) => plainText(line.text).trimEnd()).join('\n'), [lines]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && isFollowing) element.scrollTop = element.scrollHeight;
  }, [text, isFollowing]);

  return (
    <Card
      title="Log"
      actions={
        <>
          {!isFollowing && !isOver && (
            <Button onClick={() => setFollowing(true)}>
              <ArrowDownToLine aria-hidden className="size-4" /> Follow the end
            </Button>
          )}
          {lines.length > 0 && (
            <Button onClick={() => saveText(fileName, `${text}\n`)}>
              <Download aria-hidden className="size-4" /> Download
            </Button>
          )}
        </>
      }
    >
      <pre
        ref={box}
        role="log"
        aria-label="Log"
        // Read out line by line it would never end.
        aria-live="off"
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setFollowing(scrollHeight - scrollTop - clientHeight < NEAR_PX)
        }
        className="h-[50dvh] min-h-40 overflow-y-auto rounded-md border border-line bg-canvas p-3 font-mono text-xs leading-5 wrap-anywhere whitespace-pre-wrap"
      >
        {lines.length === 0 ? (
          <span className="text-muted">
            {isOver ? 'Nothing was written.' : 'Nothing has been written yet.'}
          </span>
        ) : (
          text
        )}
      </pre>
    </Card>
  );
}
