import { encodeCollect } from './agent-protocol/encode-frames.ts';
import { ProtocolError } from './agent-protocol/protocol-error.ts';
import type { ExecutionArtifact } from './executor.ts';
import type { Sandbox } from './sandbox.ts';
import { OUTPUT_FOLDER } from './workspace.ts';

const CAPS = { maxFileBytes: 8 * 1024 * 1024, maxTotalBytes: 16 * 1024 * 1024 };
const MAX_FILES = 20;
const TIMEOUT_MS = 5_000;

export type Collected = { artifacts: ExecutionArtifact[]; skipped: number };

/**
 * Asks the agent for what the run left in its output folder. The caps are enforced here once more: what comes
 * out of a sandbox is never believed.
 */
export async function collectArtifacts(sandbox: Sandbox, maxFiles = MAX_FILES): Promise<Collected> {
  const artifacts: ExecutionArtifact[] = [];
  let open: { path: string; pieces: Uint8Array[] } | null = null;
  let totalBytes = 0;
  const timeout = setTimeout(() => void sandbox.destroy(), TIMEOUT_MS);
  try {
    await sandbox.send([encodeCollect({ folder: OUTPUT_FOLDER, maxFiles, ...CAPS })]);
    for (;;) {
      const frame = await sandbox.nextFrame();
      if (frame === null || frame.type === 'collected') return { artifacts, skipped: frame?.skipped ?? 0 };
      if (frame.type === 'error') return { artifacts, skipped: 0 };
      if (frame.type !== 'artifact') continue;
      totalBytes += frame.data.length;
      if (totalBytes > CAPS.maxTotalBytes) throw new ProtocolError('more artifacts than were asked for');
      if (frame.first) open = { path: frame.path, pieces: [] };
      if (open === null || open.path !== frame.path)
        throw new ProtocolError('an artifact without a beginning');
      open.pieces.push(frame.data);
      if (!frame.last) continue;
      if (artifacts.length === maxFiles) throw new ProtocolError('more files than were asked for');
      artifacts.push({ path: open.path, content: Buffer.concat(open.pieces) });
      open = null;
    }
  } finally {
    clearTimeout(timeout);
  }
}
