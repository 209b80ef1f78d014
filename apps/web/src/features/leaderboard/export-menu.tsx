'use client';

import { Download } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Menu, MenuLink } from '../../components/ui/menu.tsx';
import type { BoardAddress } from './board-address.ts';

type MenuProps = { slug: string; address: Pick<BoardAddress, 'metric' | 'versionNumber'> };

/** Saves the leaderboard as a file. */
export function ExportMenu({ slug, address }: MenuProps) {
  const params = new URLSearchParams({ metric: address.metric });
  if (address.versionNumber !== null) params.set('version', String(address.versionNumber));
  return (
    <Menu
      align="end"
      trigger={
        <Button>
          <Download aria-hidden className="size-4" /> Export
        </Button>
      }
    >
      <MenuLink href={`/api/leaderboards/${slug}.csv?${params.toString()}`}>CSV</MenuLink>
      <MenuLink href={`/api/leaderboards/${slug}.json?${params.toString()}`}>JSON</MenuLink>
    </Menu>
  );
}
