'use client';

import { Copy, Download, Eraser, WrapText } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Tooltip } from '../../components/ui/tooltip.tsx';
import { plainText } from '../../model/plain-text.ts';
import { acceptsInput, outputLog, useRun } from '../../model/run-store.ts';
import { useSettings } from '../../model/settings-store.ts';
import { saveText } from '../../lib/save-text.ts';

/** What can be done with the output. */
export function OutputToolbar({ onEndInput }: { onEndInput: () => void }) {
  const { wrapOutput, change } = useSettings();
  const typing = useRun(acceptsInput);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(plainText(outputLog.text()));
      toast('The output was copied.');
    } catch {
      toast.error('The browser does not allow copying here.');
    }
  }

  return (
    <div className="flex items-center">
      {typing && (
        <Tooltip hint="Tell the program that nothing more will be typed (Ctrl+D)">
          <Button className="mr-1 h-7 px-2 text-xs" onClick={onEndInput}>
            End input
          </Button>
        </Tooltip>
      )}
      <IconButton
        label="Wrap lines"
        icon={WrapText}
        className="size-8"
        aria-pressed={wrapOutput}
        onClick={() => change({ wrapOutput: !wrapOutput })}
      />
      <IconButton label="Copy output" icon={Copy} className="size-8" onClick={() => void copy()} />
      <IconButton
        label="Download output"
        icon={Download}
        className="size-8 phone:hidden"
        onClick={() => saveText('output.txt', outputLog.text())}
      />
      <IconButton label="Clear output" icon={Eraser} className="size-8" onClick={() => outputLog.clear()} />
    </div>
  );
}
