import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDocker } from '../../images/docker.mjs';

/** Keeps what each container has written in a file of its own, because its log goes with it. */
export async function saveLogs(project, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { Id, Name } of await project.containers()) {
    const { stdout, stderr } = await runDocker(['logs', '--timestamps', Id]);
    writeFileSync(join(folder, `${Name.slice(1)}.log`), stdout + stderr);
  }
}
