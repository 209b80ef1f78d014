import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export type Asset = { mediaType: string; etag: string; content: Buffer };

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const pages = (name: string) => new URL(`pages/${name}`, import.meta.url);

/** ReDoc shows its maker's mark from its maker's server: here nothing is asked of anybody else. */
const OUTSIDE_LOGO = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
const EMPTY_PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

const FILES: Readonly<Record<string, { file: URL; mediaType: string }>> = {
  'docs.css': { file: pages('docs.css'), mediaType: STYLE },
  'show-docs.js': { file: pages('show-docs.js'), mediaType: SCRIPT },
  'show-redoc.js': { file: pages('show-redoc.js'), mediaType: SCRIPT },
  'icon.svg': { file: pages('icon.svg'), mediaType: 'image/svg+xml' },
  'swagger-ui.css': {
    file: new URL(import.meta.resolve('swagger-ui-dist/swagger-ui.css')),
    mediaType: STYLE,
  },
  'swagger-ui-bundle.js': {
    file: new URL(import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js')),
    mediaType: SCRIPT,
  },
  'redoc.standalone.js': {
    file: new URL(import.meta.resolve('redoc/bundles/redoc.standalone.js')),
    mediaType: SCRIPT,
  },
};

/** Scripts and styles of the documentation's pages, each read when it is first asked for; null for any other name. */
export function createAssets(): (name: string) => Promise<Asset | null> {
  const loaded = new Map<string, Promise<Asset>>();
  return async (name) => {
    const wanted = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (wanted === undefined) return null;
    const asset = loaded.get(name) ?? load(wanted.file, wanted.mediaType);
    loaded.set(name, asset);
    return asset.catch((error: unknown) => {
      loaded.delete(name);
      throw error;
    });
  };
}

async function load(file: URL, mediaType: string): Promise<Asset> {
  const text = await readFile(file, 'utf8');
  const content = Buffer.from(text.replaceAll(OUTSIDE_LOGO, EMPTY_PICTURE));
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  return { mediaType, etag, content };
}
