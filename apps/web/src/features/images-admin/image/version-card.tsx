import type { ImageVersion } from '@crucible/contracts/admin-image';
import { Download, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../components/ui/button-look.ts';
import { Card } from '../../../components/ui/card.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { countOf } from '../../../lib/count-of.ts';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { FindingsList } from '../findings-list.tsx';
import { ShortDigest } from '../short-digest.tsx';
import { ScanFindings } from './scan-findings.tsx';

type VersionCardProps = { imageName: string; version: ImageVersion; onRollBack: () => void };

/** One build of an image: what is in it, what was found, and the way back to it. */
export function VersionCard({ imageName, version, onRollBack }: VersionCardProps) {
  const { id, digest, tag, isCurrent, isValid, isPresent, sizeBytes, builtAt, versions, findings, scan } =
    version;
  const { packageCount, setIdCount } = version;
  const facts: [string, ReactNode][] = [
    ['Digest', <ShortDigest key="digest" digest={digest} />],
    ['Size', formatBytes(sizeBytes)],
    ['Built', <Moment key="built" at={builtAt} />],
    ...Object.entries(versions).map(([name, number]): [string, ReactNode] => [name, number]),
  ];
  if (packageCount !== null) facts.push(['Packages', packageCount]);
  if (setIdCount !== null) facts.push(['Set-id files', setIdCount]);
  const wrong = findings.filter(({ ok }) => !ok).length;
  return (
    <Card
      title={tag}
      description={
        <span className="flex flex-wrap gap-2">
          {isCurrent && <Badge tone="good">what runs now</Badge>}
          {!isValid && <Badge tone="bad">refused</Badge>}
          {!isPresent && <Badge>removed from the engine</Badge>}
        </span>
      }
      actions={
        <>
          {packageCount !== null && (
            <a
              href={`/api/admin/images/${imageName}/versions/${id}/sbom`}
              download
              className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.outline)}
            >
              <Download aria-hidden className="size-4" /> Bill of materials
              <span className="sr-only"> of {tag}</span>
            </a>
          )}
          {!isCurrent && isValid && isPresent && (
            <Button onClick={onRollBack}>
              <Undo2 aria-hidden className="size-4" /> Roll back to it
              <span className="sr-only"> ({tag})</span>
            </Button>
          )}
        </>
      }
    >
      <FactList layout="line" facts={facts} />
      {findings.length > 0 && (
        <details open={wrong > 0}>
          <summary className="cursor-pointer rounded-sm text-sm">
            {wrong === 0
              ? `${countOf(findings.length, 'thing')} looked at, all in order`
              : `${wrong} of ${countOf(findings.length, 'thing')} looked at not in order`}
          </summary>
          <div className="pt-3">
            <FindingsList label={`What was looked at in ${tag}`} findings={findings} />
          </div>
        </details>
      )}
      {scan !== null && <ScanFindings imageName={imageName} versionId={id} summary={scan} />}
    </Card>
  );
}
