import { spawn } from 'node:child_process';

/**
 * Runs the docker client. Resolves with its exit code and output; rejects only when there is no client to run.
 *
 * @param {string[]} args
 * @param {{ timeoutMs?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
export function runDocker(args, { timeoutMs, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      let rest = '';
      child[stream].setEncoding('utf8').on('data', (text) => {
        output[stream] += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach((line) => onLine?.(line));
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

/**
 * Runs the docker client and resolves with its trimmed stdout; rejects with `sentence` and what docker said when it fails.
 *
 * @param {string[]} args
 * @param {string} sentence
 */
export async function askDocker(args, sentence) {
  const { code, stdout, stderr } = await runDocker(args);
  if (code !== 0) throw new Error(`${sentence} ${stderr.trim()}`);
  return stdout.trim();
}

/**
 * The id (`sha256:…`) of a local image, or null when there is none of that name.
 *
 * @param {string} name
 */
export async function findImage(name) {
  const { code, stdout } = await runDocker(['image', 'inspect', '--format', '{{.Id}}', name]);
  return code === 0 ? stdout.trim() : null;
}
