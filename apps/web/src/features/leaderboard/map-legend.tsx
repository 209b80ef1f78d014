import { classNames } from '../../lib/class-names.ts';
import { SHARE_NONE, shareColour } from './share-colour.ts';

const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** What the shades of the map mean. */
export function MapLegend() {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
      <span>Samples that pass:</span>
      {SHARES.map((share) => (
        <span key={share} className="inline-flex items-center gap-1">
          <span aria-hidden className="size-3.5 rounded-[2px]" style={{ background: shareColour(share) }} />
          {share * 100} %
        </span>
      ))}
      <span className="inline-flex items-center gap-1">
        <span aria-hidden className={classNames('size-3.5 rounded-[2px]', SHARE_NONE)} /> no sample
      </span>
    </p>
  );
}
