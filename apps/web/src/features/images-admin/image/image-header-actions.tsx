'use client';

import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { Hammer } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { ImageMenu } from '../list/image-menu.tsx';
import { useImageActions } from '../list/use-image-actions.ts';

/** The foremost thing to do with an image, and the others in a menu. */
export function ImageHeaderActions({ image }: { image: AdminImageDetail }) {
  const { name, origin, status, task } = image;
  const { build, setEnabled, isBusy } = useImageActions();
  return (
    <>
      {task !== null && (
        <ButtonLink look="primary" href={`/admin/images/tasks/${task.id}`}>
          Watch what is going on
        </ButtonLink>
      )}
      {task === null && origin === 'catalogue' && (
        <Button look="primary" disabled={isBusy} onClick={() => build(name, false)}>
          <Hammer aria-hidden className="size-4" /> Build
        </Button>
      )}
      {status === 'disabled' && (
        <Button disabled={isBusy} onClick={() => setEnabled(name, true)}>
          Switch on
        </Button>
      )}
      <ImageMenu image={image} />
    </>
  );
}
