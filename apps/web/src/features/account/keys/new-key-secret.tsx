'use client';

import type { NewApiKey } from '@crucible/contracts/api-key';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { CopyField } from '../../../components/ui/copy-field.tsx';

/** The secret of a key that was just made: the only time that it is shown. */
export function NewKeySecret({ made, onDone }: { made: NewApiKey; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);

  // The dialog that it comes from is gone; without this the reading would start at the top of the page.
  useEffect(() => heading.current?.focus(), []);

  return (
    <section
      aria-labelledby="new-key"
      className="grid gap-3 rounded-xl border border-accent/50 bg-accent-soft p-5"
    >
      <h2 id="new-key" ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
        Copy the secret of {made.key.name} now
      </h2>
      <p className="text-sm">It is not shown again. Whoever has it can do what the key allows.</p>
      <CopyField label="secret" value={made.secret} />
      <Button className="justify-self-start" onClick={onDone}>
        I have kept it
      </Button>
    </section>
  );
}
