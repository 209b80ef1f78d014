'use client';

import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { PoolSettingsSchema } from '@crucible/contracts/admin-image';
import { useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import { PoolTable } from './pool-table.tsx';
import { useSaveSettings } from './use-save-settings.ts';

/** How many sandboxes of an image wait for work, as it is and as it should be. */
export function PoolCard({ image }: { image: AdminImageDetail }) {
  const [pool, setPool] = useState(image.settings.pool);
  const [wrong, setWrong] = useState<string>();
  const { save, isPending, error } = useSaveSettings(image, 'The pool was saved.');

  function submit(): void {
    const isOrdered = pool.minReady === null || pool.maxReady === null || pool.minReady <= pool.maxReady;
    const isRight = PoolSettingsSchema.safeParse(pool).success && isOrdered;
    setWrong(isRight ? undefined : 'Whole numbers from 0 to 100, the first not above the second.');
    if (isRight) save({ pool });
  }

  return (
    <Card
      title="Sandboxes that wait"
      description="A program that finds one waiting begins at once; each that waits holds memory."
    >
      <Form label="Pool" submit="Save the pool" busy={isPending} error={wrong ?? error} onSubmit={submit}>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
          <NumberField
            label="At least"
            hint="However quiet it is."
            placeholder="as the installation says"
            value={pool.minReady}
            onChange={(minReady) => setPool({ ...pool, minReady })}
          />
          <NumberField
            label="At most"
            hint="However busy it is."
            placeholder="as the installation says"
            value={pool.maxReady}
            onChange={(maxReady) => setPool({ ...pool, maxReady })}
          />
        </div>
        <Checkbox
          label="Start the language while a sandbox waits"
          hint="Programs begin sooner, and a waiting sandbox holds more memory."
          checked={pool.isWarm}
          onChange={({ target }) => setPool({ ...pool, isWarm: target.checked })}
        />
      </Form>
      {image.pools.length > 0 && <PoolTable pools={image.pools} />}
    </Card>
  );
}
