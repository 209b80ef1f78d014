'use client';

import type { Example } from '@crucible/contracts/language';
import { BookOpen } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Menu, MenuItem } from '../../components/ui/menu.tsx';

type ExamplesMenuProps = { examples: readonly Example[]; onOpen: (example: Example) => void };

/** Programs to begin with, in the chosen language. */
export function ExamplesMenu({ examples, onOpen }: ExamplesMenuProps) {
  return (
    <Menu
      trigger={
        <Button
          look="quiet"
          disabled={examples.length === 0}
          aria-label="Examples"
          className="phone:w-9 phone:px-0"
        >
          <BookOpen aria-hidden className="size-[18px] text-muted" />
          <span className="max-lg:hidden">Examples</span>
        </Button>
      }
    >
      {examples.map((example) => (
        <MenuItem key={example.title} onSelect={() => onOpen(example)}>
          {example.title}
        </MenuItem>
      ))}
    </Menu>
  );
}
