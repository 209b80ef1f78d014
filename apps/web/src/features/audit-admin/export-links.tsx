import type { AuditFilter } from '@crucible/contracts/audit';
import { Download } from 'lucide-react';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../components/ui/button-look.ts';
import { classNames } from '../../lib/class-names.ts';

const LOOK = classNames(BUTTON_SHAPE, BUTTON_LOOKS.outline);

/** The events that are looked for, as files. */
export function ExportLinks({ filter }: { filter: AuditFilter }) {
  const query = new URLSearchParams(filter).toString();
  const hrefOf = (file: string) => `/api/admin/${file}${query === '' ? '' : `?${query}`}`;
  return (
    <>
      <a className={LOOK} href={hrefOf('audit.csv')} download>
        <Download aria-hidden className="size-4" />
        CSV
      </a>
      <a className={LOOK} href={hrefOf('audit.jsonl')} download>
        <Download aria-hidden className="size-4" />
        JSON lines
      </a>
    </>
  );
}
