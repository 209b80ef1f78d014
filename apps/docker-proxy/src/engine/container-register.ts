import { z } from 'zod';
import { LABELS } from '../policy/container-settings.ts';
import { isOurContainer } from '../policy/ours.ts';
import { withQuery } from '../policy/parse-query.ts';
import { Refusal } from '../policy/refusal.ts';
import type { EngineClient } from './engine-client.ts';

const ListSchema = z.array(z.object({ Id: z.string() }));

/** Which containers are ours. What it knows it only remembers: the truth is in the engine, so a restart loses nothing. */
export type ContainerRegister = {
  /** @throws Refusal when the container is somebody else's, or is not there */
  requireOwn(id: string): Promise<void>;
  /** Makes a container if there is room for one more. `make` resolves with its id, or null when it came to nothing. */
  add<T extends { id: string | null }>(make: () => Promise<T>): Promise<T>;
  forget(id: string): void;
};

export function createContainerRegister(
  engine: EngineClient,
  { owner, maxContainers }: { owner: string; maxContainers: number },
): ContainerRegister {
  /** Those that were looked at and found ours. */
  let own = new Set<string>();
  /** Those that carry our label, which is enough to count them. */
  let present = new Set<string>();
  let isCounted = false;
  let pending = 0;
  let counting: Promise<void> | null = null;

  /** Asks the engine which there are; containers may have gone, or been there before this process was. */
  async function count(): Promise<void> {
    const before = new Set(present);
    const filters = JSON.stringify({ label: [`${LABELS.proxy}=${owner}`] });
    const path = withQuery('/containers/json', { all: '1', filters });
    const { status, body } = await engine.ask({ method: 'GET', path, body: null });
    if (status !== 200) throw new Refusal('engine_unavailable', 'The engine does not say what there is.');
    const since = [...present].filter((id) => !before.has(id));
    present = new Set([...ListSchema.parse(body).map(({ Id }) => Id), ...since]);
    own = new Set([...own].filter((id) => present.has(id)));
    isCounted = true;
  }

  return {
    async requireOwn(id) {
      if (own.has(id)) return;
      const { status, body } = await engine.ask({
        method: 'GET',
        path: `/containers/${id}/json`,
        body: null,
      });
      if (status >= 500) throw new Refusal('engine_unavailable', 'The engine does not say whose it is.');
      if (status !== 200 || !isOurContainer(body, owner)) {
        throw new Refusal('container_not_ours', `No such container: ${id}`);
      }
      own.add(id);
    },
    async add(make) {
      pending += 1;
      try {
        if (!isCounted || present.size + pending > maxContainers) {
          counting ??= count().finally(() => {
            counting = null;
          });
          await counting;
        }
        if (present.size + pending > maxContainers) {
          throw new Refusal('too_many_containers', `There are ${maxContainers} containers already.`);
        }
        const made = await make();
        if (made.id !== null) {
          own.add(made.id);
          present.add(made.id);
        }
        return made;
      } finally {
        pending -= 1;
      }
    },
    forget(id) {
      own.delete(id);
      present.delete(id);
    },
  };
}
