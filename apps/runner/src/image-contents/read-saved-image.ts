import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { AppError } from '../lib/app-error.ts';
import { bytesOf, readAll } from './entry-bytes.ts';
import type { ImageConfig, ImageEntry } from './image-entry.ts';
import { createReadBudget } from './read-budget.ts';
import { readLayer } from './read-layer.ts';
import { stackLayers } from './stack-layers.ts';

const ManifestSchema = z.tuple([z.object({ Config: z.string(), Layers: z.array(z.string()) })]);
const ConfigSchema = z.object({
  architecture: z.string().default(''),
  config: z
    .object({ User: z.string().default(''), Volumes: z.record(z.string(), z.unknown()).nullish() })
    .nullish(),
});

/** Layers go by these names, or by their digests; everything else of an archive is small. */
const LAYER_NAME = /(^|\/)layer\.tar$|^blobs\/sha256\/[0-9a-f]{64}$/;
const JSON_START = '{'.charCodeAt(0);

type Layers = Map<string, Map<string, ImageEntry>>;

/**
 * Reads an image as the engine exports it (an archive of layers) without unpacking anything onto a disk: its entries as its last layer
 * left them, with the content of those that `isWanted`. `invalid_input` for what is no such archive.
 */
export async function readSavedImage(
  saved: Readable,
  isWanted: (path: string) => boolean,
): Promise<{ entries: Map<string, ImageEntry>; config: ImageConfig }> {
  const budget = createReadBudget();
  const layers: Layers = new Map();
  const documents = new Map<string, Buffer>();
  const links = new Map<string, string>();
  const archive = extract();
  const reading = pipeline(saved, archive);
  reading.catch(() => undefined);
  for await (const entry of archive) {
    const { name, type, linkname } = entry.header;
    // A layer that is there already is a link to it.
    if (type === 'symlink') links.set(name, joined(name, linkname));
    if (type !== 'file') {
      entry.resume();
      continue;
    }
    const { isText, content } = await lookAhead(bytesOf(entry));
    if (LAYER_NAME.test(name) && !isText) {
      layers.set(name, await readLayer(Readable.from(content), { isWanted, budget }));
    } else documents.set(name, await readAll(content, budget));
  }
  await reading;
  return assemble(layers, documents, links);
}

function assemble(layers: Layers, documents: Map<string, Buffer>, links: Map<string, string>) {
  const manifest = parse(ManifestSchema, documents.get('manifest.json'));
  const { architecture, config } = parse(ConfigSchema, documents.get(manifest[0].Config));
  const ordered = manifest[0].Layers.map((name) => {
    const layer = layers.get(name) ?? layers.get(links.get(name) ?? '');
    if (layer === undefined) throw noImage();
    return layer;
  });
  const volumes = Object.keys(config?.Volumes ?? {});
  return { entries: stackLayers(ordered), config: { architecture, user: config?.User ?? '', volumes } };
}

/** Whether it begins as JSON does, and all of it. */
async function lookAhead(bytes: AsyncGenerator<Buffer>) {
  const { value: first } = await bytes.next();
  async function* content() {
    if (first === undefined) return;
    yield first;
    yield* bytes;
  }
  return { isText: first?.[0] === JSON_START, content: content() };
}

function parse<T>(schema: z.ZodType<T>, document: Buffer | undefined): T {
  try {
    return schema.parse(JSON.parse(document?.toString('utf8') ?? ''));
  } catch (cause) {
    throw noImage(cause);
  }
}

/** `../a/layer.tar` seen from `b/layer.tar` is `a/layer.tar`. */
function joined(from: string, link: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of link.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function noImage(cause?: unknown): AppError {
  return new AppError('invalid_input', { userMessage: 'That is no image that can be read here.', cause });
}
