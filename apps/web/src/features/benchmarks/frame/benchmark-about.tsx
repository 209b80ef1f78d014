'use client';

import { useState } from 'react';
import { Markdown } from '../../../components/markdown/markdown.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { classNames } from '../../../lib/class-names.ts';

/** As many characters as fit above the tabs without pushing the page away. */
const SHORT_LENGTH = 400;

/** What a benchmark is about; only the beginning of a long text, until more is asked for. */
export function BenchmarkAbout({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > SHORT_LENGTH || text.split('\n').length > 6;
  return (
    <div className="grid max-w-prose justify-items-start gap-1 pb-1">
      <div className={classNames('w-full', isLong && !isOpen && 'max-h-24 overflow-hidden')}>
        <Markdown text={text} className="text-sm" />
      </div>
      {isLong && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show less' : 'Show all of it'}
        </Button>
      )}
    </div>
  );
}
