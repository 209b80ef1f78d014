import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { extract } from 'tar-stream';

/** A container registry of this machine, from which a real engine fetches. */
export type TestRegistry = {
  /** `127.0.0.1:1234`, under which engines speak to it without TLS. */
  name: string;
  /** Lets `repository:tag` mean an image from now on, given as an engine exports it; resolves with its digest. */
  push(repository: string, tag: string, saved: Readable): Promise<string>;
  /** With what it was asked, as it came. */
  authorizations: Set<string>;
  stop(): Promise<void>;
};

type Blob = { type: string; content: Buffer };

const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const CONFIG = 'application/vnd.docker.container.image.v1+json';
const LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';

/** Whoever does not sign in as `login` gets nothing from it. */
export async function startRegistry(login: { username: string; password: string }): Promise<TestRegistry> {
  const blobs = new Map<string, Blob>();
  const tags = new Map<string, string>();
  const authorizations = new Set<string>();
  const expected = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;

  const keep = (type: string, content: Buffer) => {
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    blobs.set(digest, { type, content });
    return { mediaType: type, digest, size: content.length };
  };

  function answer({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const authorization = headers.authorization ?? '';
    if (authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="test"' }).end();
      return;
    }
    authorizations.add(authorization);
    if (url === '/v2/') {
      response.writeHead(200).end('{}');
      return;
    }
    const [, repository, , reference = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(url) ?? [];
    const digest = reference.startsWith('sha256:') ? reference : tags.get(`${repository}:${reference}`);
    const blob = blobs.get(digest ?? '');
    if (blob === undefined || digest === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}');
      return;
    }
    response.writeHead(200, {
      ...{ 'content-type': blob.type, 'content-length': blob.content.length },
      'docker-content-digest': digest,
    });
    response.end(method === 'HEAD' ? undefined : blob.content);
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    authorizations,
    async push(repository, tag, saved) {
      const files = await unpack(saved);
      const [image] = JSON.parse(read(files, 'manifest.json').toString()) as [
        { Config: string; Layers: string[] },
      ];
      const config = keep(CONFIG, read(files, image.Config));
      const layers = image.Layers.map((path) => keep(LAYER, read(files, path)));
      const manifest = { schemaVersion: 2, mediaType: MANIFEST, config, layers };
      const { digest } = keep(MANIFEST, Buffer.from(JSON.stringify(manifest)));
      tags.set(`${repository}:${tag}`, digest);
      return digest;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function unpack(saved: Readable): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for await (const entry of saved.pipe(extract())) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    files.set(entry.header.name, Buffer.concat(chunks));
  }
  return files;
}

function read(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The export has no ${path}.`);
  return content;
}
