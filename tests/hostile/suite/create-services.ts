import type { Services } from './hostile-case.ts';
import { startProxyService } from './proxy-service.ts';
import { startRunnerService } from './runner-service.ts';

type Stoppable = { stop(): Promise<void> };

/** Services that are started when they are first asked for, and all stopped together. */
export function createServices(): Services & Stoppable {
  const started: Promise<Stoppable>[] = [];
  const once = <Service extends Stoppable>(start: () => Promise<Service>) => {
    let service: Promise<Service> | null = null;
    return () => {
      if (service === null) {
        service = start();
        started.push(service);
      }
      return service;
    };
  };
  return {
    proxy: once(startProxyService),
    runner: once(startRunnerService),
    async stop() {
      for (const service of started) await (await service).stop();
    },
  };
}
