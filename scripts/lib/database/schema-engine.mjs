import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const require = createRequire(import.meta.url);

/** Nothing in the database is managed by anybody else. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

let loading;

/** Prisma's schema engine as WebAssembly: Node cannot import the .wasm file the way the package wants it. */
async function loadEngine() {
  const entry = require.resolve('@prisma/schema-engine-wasm');
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': withoutLingering(glue),
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/** The engine never clears the timer that bounds its wait for a lock, and would keep the process alive with it. */
function withoutLingering(glue) {
  const timers = Object.entries(glue).filter(([name]) => name.startsWith('__wbg_setTimeout_'));
  const unrefed = timers.map(([name, start]) => [name, (...args) => start(...args).unref()]);
  return { ...glue, ...Object.fromEntries(unrefed) };
}

/** An engine that talks to the database through `pool`, and holds a lock as long as the pool's connections live. */
export function openSchemaEngine({ schema, pool }) {
  return openWith(schema, inOnePiece(new PrismaPg(pool), pool));
}

/**
 * The adapter cuts a script at each semicolon, also inside the body of a function. The server takes scripts as they are,
 * and undoes one that fails as a whole.
 */
function inOnePiece(factory, pool) {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await pool.query(script).catch((error) => adapter.onError(error));
      };
      return adapter;
    },
  };
}

/** An engine for comparing two schemas: it asks the server a question or two at its start, and takes no answer. */
export function openOfflineSchemaEngine({ schema }) {
  return openWith(schema, OFFLINE_FACTORY);
}

async function openWith(schema, adapterFactory) {
  loading ??= loadEngine();
  const SchemaEngine = await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory);
  return SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter);
}

const OFFLINE = { provider: 'postgres', adapterName: 'offline' };

const OFFLINE_ADAPTER = {
  ...OFFLINE,
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: async () => {
    throw new Error('There is no database to begin a transaction in.');
  },
  getConnectionInfo: () => ({ supportsRelationJoins: false }),
  dispose: async () => undefined,
};

const OFFLINE_FACTORY = {
  ...OFFLINE,
  connect: async () => OFFLINE_ADAPTER,
  connectToShadowDb: async () => OFFLINE_ADAPTER,
};
