'use client';

import type { AdminImage } from '@crucible/contracts/admin-image';
import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Menu, MenuItem, MenuLink, MenuRule } from '../../../components/ui/menu.tsx';
import { useImageActions } from './use-image-actions.ts';

/** What can be done with an image. */
export function ImageMenu({ image }: { image: AdminImage }) {
  const { name, origin, status, digest, task } = image;
  const { build, scan, setEnabled } = useImageActions();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <button
            type="button"
            aria-label={`Actions for ${name}`}
            className="inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
          >
            <EllipsisVertical aria-hidden className="size-[18px]" />
          </button>
        }
      >
        {task !== null && (
          <>
            <MenuLink href={`/admin/images/tasks/${task.id}`}>Watch what is going on</MenuLink>
            <MenuRule />
          </>
        )}
        {origin === 'catalogue' && (
          <>
            <MenuItem disabled={task !== null} onSelect={() => build(name, false)}>
              Build
            </MenuItem>
            <MenuItem disabled={task !== null} onSelect={() => build(name, true)}>
              Rebuild from nothing
            </MenuItem>
          </>
        )}
        <MenuItem disabled={task !== null || digest === null} onSelect={() => scan(name)}>
          Scan for vulnerabilities
        </MenuItem>
        {status === 'disabled' && <MenuItem onSelect={() => setEnabled(name, true)}>Switch on</MenuItem>}
        {(status === 'enabled' || status === 'missing') && (
          <MenuItem danger onSelect={() => setAsking(true)}>
            Switch off …
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Switch ${name} off?`}
        description="Nobody can begin anything in it until you switch it on again. What is running now runs to its end."
        confirm="Switch it off"
        danger
        onConfirm={() => {
          setAsking(false);
          setEnabled(name, false);
        }}
      />
    </>
  );
}
