import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import type { EngineNews, TellEngineNews } from '../executor/engine-news.ts';
import type { ObservePhase } from './phase-metrics.ts';

/** Counts what the engine tells: pools, containers, and calls that failed. */
export function createEngineMetrics(register: Registry, observePhase: ObservePhase): TellEngineNews {
  const takes = new Counter({
    name: 'crucible_pool_takes_total',
    help: 'Sandboxes handed out, by whether one was waiting (hit) or had to be made (miss).',
    labelNames: ['image', 'result'],
    registers: [register],
  });
  const containers = new Counter({
    name: 'crucible_containers_total',
    help: 'Containers by what happened to them: created, destroyed, failed (to be made), orphan_removed.',
    labelNames: ['event'],
    registers: [register],
  });
  const errors = new Counter({
    name: 'crucible_docker_errors_total',
    help: 'Calls to the Docker Engine, or to the proxy in front of it, that failed.',
    labelNames: ['operation'],
    registers: [register],
  });

  return (news: EngineNews) => {
    switch (news.type) {
      case 'sandbox-taken':
        takes.inc({ image: news.image, result: news.isWarm ? 'hit' : 'miss' });
        observePhase('sandbox', news.durationMs);
        break;
      case 'sandbox-created':
        containers.inc({ event: 'created' });
        observePhase('container', news.durationMs);
        break;
      case 'sandbox-destroyed':
        containers.inc({ event: 'destroyed' });
        break;
      case 'sandbox-failed':
        containers.inc({ event: 'failed' });
        break;
      case 'orphans-removed':
        containers.inc({ event: 'orphan_removed' }, news.count);
        break;
      case 'call-failed':
        errors.inc({ operation: news.operation });
        break;
    }
  };
}
