import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Failure } from '../../failure.mjs';
import { callerOf, untilReached } from './visitor.mjs';

const makeAdmin = readFileSync(new URL('./probes/make-admin.mjs', import.meta.url), 'utf8');
const EMAIL = 'admin@crucible.test';
const TASK_WITHIN_MS = 10 * 60_000;
const ENDED = ['succeeded', 'failed', 'cancelled'];

/** The first admin of a deployment, made as docs/deployment.md says, and signed in through the web port. */
export async function signInAdministrator({ project, url }) {
  const password = randomBytes(18).toString('base64url');
  const [api] = await project.containers('api');
  const made = await project.ask(api, { program: makeAdmin, input: { email: EMAIL, password } });
  if (made.status !== 0) throw new Failure(`No admin could be made: ${made.said}`);
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: EMAIL, password }),
  });
  if (!response.ok) throw new Failure(`The admin cannot sign in: ${await response.text()}`);
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  const { ask, tell } = callerOf({ url, cookie: cookie.join('; ') });

  return {
    /** Has the image manager do something, and waits until it has; answers its log. A Failure when it did not succeed. */
    async have(procedure, input) {
      const { id: taskId } = await tell(procedure, input);
      const read = (after) => ask('imageTasks.log', { taskId, after });
      const { task } = await untilReached(() => read(0), {
        isReached: (answer) => ENDED.includes(answer.task.status),
        withinMs: TASK_WITHIN_MS,
        describe: (answer) => `${procedure} is ${answer.task.status}, at ${answer.task.stage}`,
      });
      if (task.status !== 'succeeded') throw new Failure(`${procedure} ${task.status}: ${task.failure}`);
      return (await read(0)).lines.map(({ text }) => text);
    },
  };
}
