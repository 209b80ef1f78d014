'use client';

import { useState } from 'react';
import { CONTROL_LOOK } from '../../../components/ui/control-look.ts';
import { classNames } from '../../../lib/class-names.ts';

type FilterProps = { problem: string; onProblem: (key: string) => void };

/** The key of the one problem whose samples are shown. */
export function ProblemFilter({ problem, onProblem }: FilterProps) {
  const [text, setText] = useState(problem);
  return (
    <form
      role="search"
      className="w-44"
      aria-label="Samples of a problem"
      onSubmit={(event) => {
        event.preventDefault();
        onProblem(text.trim());
      }}
    >
      <input
        type="search"
        aria-label="Key of a problem"
        placeholder="Key of a problem"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (target.value === '') onProblem('');
        }}
        className={classNames('h-9', CONTROL_LOOK)}
      />
    </form>
  );
}
