'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { IconButton } from '../../components/ui/icon-button.tsx';

const SHOWN_CHARACTERS = 12;

/** The beginning of a digest, and a button that copies all of it. */
export function ShortDigest({ digest }: { digest: string }) {
  const [isCopied, setCopied] = useState(false);
  const short = digest.replace(/^sha256:/, '').slice(0, SHOWN_CHARACTERS);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(digest);
      setCopied(true);
      toast.success('The digest was copied.');
    } catch {
      toast.error('The browser did not allow copying.');
    }
  }

  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap">
      <span title={digest} className="font-mono text-[13px]">
        {short}
      </span>
      <IconButton
        label={`Copy the digest ${short}`}
        hint="Copy the digest"
        icon={isCopied ? Check : Copy}
        className="size-7"
        onClick={() => void copy()}
      />
    </span>
  );
}
