import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, startEngine } from './engine-fixture.ts';
import type { Engine, Program } from './engine-fixture.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
  expect(await engine.containers()).toEqual([]);
});

/** Runs a hostile program and then an innocent one, which must not notice. */
async function attack(name: string, program: Program = {}) {
  const result = await engine.run({ ...program, code: await fixture(name) });
  const next = await engine.run({ code: 'print("unaffected")' });
  expect(next).toMatchObject({ status: 'completed', stdout: 'unaffected\n', stderr: '' });
  return result;
}

describe('programs that take too much', () => {
  it('contains a fork bomb', async () => {
    const result = await attack('fork-bomb', { limits: { wallMs: 3_000 } });
    expect(result.status).toBe('time_limit');
  });

  it('names CPU time as the limit when children burn it together', async () => {
    const result = await attack('cpu-children', { limits: { cpuMs: 500, wallMs: 20_000 } });
    expect(result).toMatchObject({ status: 'time_limit', limitHit: { name: 'cpuMs', limit: 500 } });
    expect(result.limitHit?.used).toBeGreaterThanOrEqual(500);
  });

  it('names memory as the limit', async () => {
    const result = await attack('memory-bomb');
    expect(result).toMatchObject({
      status: 'memory_limit',
      limitHit: { name: 'memoryBytes', limit: 256 * 1024 * 1024 },
    });
  });

  it('sees memory that only a child used up', async () => {
    const result = await attack('memory-child');
    expect(result.status).toBe('memory_limit');
  });

  it('counts files in memory as memory', async () => {
    const result = await attack('memory-tmpfs');
    expect(result.status).toBe('memory_limit');
  });

  it('keeps a full disk inside the workspace', async () => {
    const result = await attack('disk-fill');
    expect(result.status).toBe('completed');
    expect(result.stdout).toMatch(/stopped by (EFBIG|ENOSPC)/);
    expect(result.stdout).toContain('full by ENOSPC');
    expect(result.stdout).toContain('total below 65 MiB: True');
    expect(result.stdout).not.toContain('wrote to');
  });

  it('keeps the number of files down', async () => {
    const result = await attack('inode-fill');
    expect(result.stdout).toBe('stopped by ENOSPC below 4096: True\n');
  });

  it.each(['output-flood', 'output-drip-flood'])('stops %s at the cap, to the byte', async (name) => {
    const result = await attack(name, { limits: { outputBytes: 100_000 } });
    expect(result).toMatchObject({
      status: 'output_limit',
      truncated: true,
      limitHit: { name: 'outputBytes', limit: 100_000 },
    });
    expect(result.output.length).toBe(100_000);
  });

  it('lets exactly as much output as is allowed pass', async () => {
    const result = await engine.run({ code: 'print("x" * 99, end="\\n")', limits: { outputBytes: 100 } });
    expect(result).toMatchObject({ status: 'completed', truncated: false, outputBytes: 100 });
  });
});

describe('programs that do not want to end', () => {
  it.each(['closed-stdout-sleep', 'ignores-sigterm'])('ends %s at the time limit', async (name) => {
    const result = await attack(name, { limits: { wallMs: 1_000 } });
    expect(result).toMatchObject({ status: 'time_limit', limitHit: { name: 'wallMs', limit: 1_000 } });
  });

  it.each(['closed-stdout-sleep', 'ignores-sigterm', 'fork-bomb'])('cancels %s', async (name) => {
    const controller = new AbortController();
    const started = (event: { type: string }) => {
      if (event.type === 'step-started') setTimeout(() => controller.abort(), 300);
    };
    const result = await attack(name, { signal: controller.signal, onEvent: started });
    expect(result.status).toBe('cancelled');
  });

  it('does not wait for an orphan that holds stdout', async () => {
    const result = await attack('orphan-holds-stdout');
    expect(result).toMatchObject({ status: 'completed', stdout: 'main has ended\n' });
    expect(result.wallMs).toBeLessThan(5_000);
  });

  it('ends the daemons that a program leaves behind', async () => {
    expect(await attack('daemons')).toMatchObject({ status: 'completed', stdout: 'left twenty behind\n' });
  });
});

describe('programs that attack what is around them', () => {
  it('cannot end, slow or strangle the agent', async () => {
    const result = await attack('kill-agent');
    expect(result.status).toBe('completed');
    expect(result.stdout).not.toContain('was allowed');
    expect(result.stdout).toContain('still here');
  });

  it('cannot read the agent, nor speak in its name', async () => {
    const result = await attack('read-agent');
    expect(result.status).toBe('completed');
    expect(result.stdout).not.toMatch(/was readable|wrote to/);
    expect(result.stdout).toContain("own descriptors ['0', '1', '2', '3']");
  });

  it('have no privileges to use', async () => {
    const { stdout } = await attack('privileges');
    expect(stdout).toContain('uid 10001 10001 gid 10001');
    expect(stdout).toContain("capabilities {'0000000000000000'}");
    expect(stdout).toContain('no new privileges 1 seccomp 2');
    expect(stdout).toContain('setuid files []');
    expect(stdout).toContain('programs []');
    expect(stdout).toContain('docker socket False');
  });

  it('cannot make namespaces, mounts, devices, keyrings or rings', async () => {
    const result = await attack('namespaces');
    expect(result.stdout).not.toContain('was allowed');
    expect(result.stdout.match(/refused/g)).toHaveLength(8);
  });

  it('have no network', async () => {
    const { stdout } = await attack('network');
    expect(stdout).not.toMatch(/reached|resolved|opened/);
    expect(stdout).toContain('loopback works');
  });
});

describe('programs that leave something to be followed', () => {
  it('gives back regular files and nothing else', async () => {
    const result = await attack('hostile-artifacts');
    const found = result.artifacts.map(({ path, content }) => `${path}: ${Buffer.from(content).toString()}`);
    expect(found.toSorted()).toEqual([
      'folder/deep.txt: deep',
      'hardlink.csv: a,b\n1,2\n',
      'honest.csv: a,b\n1,2\n',
    ]);
    expect(result.artifactsSkipped).toBeGreaterThanOrEqual(6);
  });

  it('does not follow an output folder that is a link', async () => {
    const result = await attack('artifact-folder-link');
    expect(result).toMatchObject({ status: 'completed', stdout: 'linked\n', artifacts: [] });
  });

  it('starts every run from an empty place', async () => {
    const leave = ['/workspace', '/tmp', '/dev/shm', '/workspace/output'].map(
      (folder) => `open("${folder}/left","w")`,
    );
    await engine.run({ code: leave.join('\n') });
    const look =
      'import os\nprint([f for d in ("/tmp", "/dev/shm", "/workspace/output") for f in os.listdir(d)])';
    expect((await engine.run({ code: look })).stdout).toBe('[]\n');
  });
});
