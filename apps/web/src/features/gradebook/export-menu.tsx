'use client';

import type { GradebookFormat } from '@crucible/contracts/gradebook';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { Menu, MenuItem } from '../../components/ui/menu.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { saveText } from '../../lib/save-text.ts';
import { useTRPCClient } from '../../lib/trpc.ts';

type Choice = { text: string; format: GradebookFormat; withByteOrderMark: boolean };

const CHOICES: readonly Choice[] = [
  { text: 'CSV', format: 'plain', withByteOrderMark: false },
  { text: 'CSV for Excel', format: 'plain', withByteOrderMark: true },
  { text: 'CSV for Canvas', format: 'canvas', withByteOrderMark: false },
  { text: 'CSV for Moodle', format: 'moodle', withByteOrderMark: false },
];

/** Saves the gradebook as a file, in the shape that is needed elsewhere. */
export function ExportMenu({ courseId }: { courseId: string }) {
  const api = useTRPCClient();
  const save = useMutation({
    mutationFn: ({ format, withByteOrderMark }: Choice) =>
      api.gradebook.export.query({ courseId, format, withByteOrderMark }),
    onSuccess: ({ name, text }) => saveText(name, text),
    onError: (error) => toast.error(explainError(error)),
  });
  return (
    <Menu
      trigger={
        <Button aria-disabled={save.isPending}>
          <Download aria-hidden className="size-4" /> Export
        </Button>
      }
    >
      {CHOICES.map((choice) => (
        <MenuItem key={choice.text} onSelect={() => save.mutate(choice)}>
          {choice.text}
        </MenuItem>
      ))}
    </Menu>
  );
}
