import { create } from '../../../apps/docker-proxy/src/fixtures/escape.ts';
import { ESCAPES } from '../../../apps/docker-proxy/src/fixtures/escapes.ts';
import { FORBIDDEN_FIELDS } from '../../../apps/docker-proxy/src/fixtures/forbidden-fields.ts';
import { FORBIDDEN_LIMITS } from '../../../apps/docker-proxy/src/fixtures/forbidden-limits.ts';
import { validCreation } from '../../../apps/docker-proxy/src/fixtures/valid-creation.ts';
import type { Finding, ServiceCase, Services } from '../suite/hostile-case.ts';
import type { Attempt } from '../suite/proxy-service.ts';
import { spellings } from '../suite/spellings.ts';

type Try = Attempt & { how: string };

/** Makes every attempt; each has to be refused, audited once, and kept from the engine. */
async function refuseAll(services: Services, tries: Try[]): Promise<Finding> {
  const proxy = await services.proxy();
  const { answers, audited, reached } = await proxy.attempt(tries);
  const complaints = tries
    .map(({ how }, at) => ({ how, answer: answers[at] ?? 'nothing' }))
    .filter(({ answer }) => !/^(?:4\d\d|503) \w+$/.test(answer))
    .map(({ how, answer }) => `${how}: answered ${answer}`);
  const allowed = audited.filter((event) => !event.startsWith('refused '));
  if (audited.length !== tries.length) complaints.push(`${audited.length} of ${tries.length} were audited`);
  if (allowed.length > 0) complaints.push(`audited as ${allowed.join(', ')}`);
  if (reached.length > 0) complaints.push(`the engine was asked ${reached.join(', ')}`);
  return {
    complaint: complaints.length === 0 ? null : complaints.join('; '),
    seen: `${tries.length} refused: ${[...new Set(answers)].join(', ')}`,
  };
}

const FIELDS: ServiceCase[] = [...FORBIDDEN_FIELDS, ...FORBIDDEN_LIMITS].map(({ group, path, values }) => ({
  kind: 'service',
  group: 'proxy',
  id: path.replaceAll(' ', '.'),
  title: `A creation cannot say ${path.replaceAll(' ', '.')} other than it has to, in any spelling (${group})`,
  check: async (services) => {
    const { world } = await services.proxy();
    return refuseAll(
      services,
      spellings(path, values).map(({ how, body }) => ({ how, listener: 'run', wire: create(body(world)) })),
    );
  },
}));

const ESCAPE_GROUPS: ServiceCase[] = [...new Set(ESCAPES.map(({ group }) => group))].map((group) => ({
  kind: 'service',
  group: 'proxy',
  id: `escapes:${group.replaceAll(/[ ,]+/g, '-')}`,
  title: `A client with the sockets of the proxy gets nowhere: ${group}`,
  check: async (services) => {
    const { world } = await services.proxy();
    const tries = ESCAPES.filter((escape) => escape.group === group).map(({ name, listener, wire }) => ({
      how: name,
      listener,
      wire: wire(world),
    }));
    return refuseAll(services, tries);
  },
}));

/** What would also be refused if the proxy refused everything. */
const CONTROL: ServiceCase = {
  kind: 'service',
  group: 'proxy',
  id: 'a-sandbox',
  title: 'A creation that is as it has to be reaches the engine, and is audited as allowed',
  check: async (services) => {
    const proxy = await services.proxy();
    const body = JSON.stringify(validCreation(proxy.world));
    const wire = create(body).replace('Host: docker', 'Host: docker\r\nConnection: close');
    const { answers, audited, reached } = await proxy.attempt([{ listener: 'run', wire }]);
    const [answer = 'nothing'] = answers;
    const isFine = answer.startsWith('201') && audited.join() === 'allowed' && reached.length === 1;
    const seen = `${answer}, ${audited.join()}, ${reached.join()}`;
    return { complaint: isFine ? null : seen, seen };
  },
};

export const PROXY: ServiceCase[] = [CONTROL, ...FIELDS, ...ESCAPE_GROUPS];
