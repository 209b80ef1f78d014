import { engineRequest } from './engine-request.mjs';

/** Label of every sandbox; its value names the installation that the sandbox belongs to. */
const OWNER_LABEL = 'crucible';

/** Containers that run on the engine now, whoever made them. */
export async function runningContainers(address) {
  const { status, body } = await engineRequest(address, { path: '/containers/json' });
  if (status !== 200) throw new Error(`The engine answered ${status} when asked for its containers.`);
  return body;
}

/** Removes what sandboxes of one installation are left, and says how many there were. */
export async function removeSandboxes(address, owner) {
  const filters = encodeURIComponent(JSON.stringify({ label: [`${OWNER_LABEL}=${owner}`] }));
  const { status, body } = await engineRequest(address, {
    path: `/containers/json?all=true&filters=${filters}`,
  });
  if (status !== 200) throw new Error(`The engine answered ${status} when asked for our containers.`);
  await Promise.all(
    body.map(({ Id }) =>
      engineRequest(address, {
        method: 'DELETE',
        path: `/containers/${Id}?force=true&v=true`,
        timeoutMs: 30_000,
      }),
    ),
  );
  return body.length;
}
