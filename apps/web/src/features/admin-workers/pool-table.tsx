import type { PoolStatus } from '@crucible/contracts/service-health';
import { Badge } from '../../components/ui/badge.tsx';
import { isolationName } from '../../lib/isolation-name.ts';
import { sumPools } from './sum-pools.ts';

const CELL = 'py-1 pr-6 text-right last:pr-0';

/** The sandboxes of a worker, by what they are for. */
export function PoolTable({ pools }: { pools: readonly PoolStatus[] }) {
  const used = sumPools(pools);
  return (
    <section className="grid min-w-0 gap-2">
      <h3 className="text-sm font-semibold">Pools</h3>
      {used.length === 0 ? (
        <p className="text-sm text-muted">No sandboxes wait.</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="figures text-sm">
            <thead>
              <tr className="text-xs text-muted">
                <th scope="col" className="py-1 pr-6 text-left font-semibold">
                  Image
                </th>
                {['Ready', 'Starting', 'In use', 'Wanted'].map((head) => (
                  <th key={head} scope="col" className={`${CELL} font-semibold`}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {used.map(({ image, isolation, ready, starting, busy, target, isFailing }) => (
                <tr key={`${image} ${isolation}`}>
                  <th scope="row" className="py-1 pr-6 text-left font-normal">
                    {image}, {isolationName(isolation)}{' '}
                    {isFailing && <Badge tone="bad">Cannot be made</Badge>}
                  </th>
                  <td className={CELL}>{ready}</td>
                  <td className={CELL}>{starting}</td>
                  <td className={CELL}>{busy}</td>
                  <td className={CELL}>{target}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
