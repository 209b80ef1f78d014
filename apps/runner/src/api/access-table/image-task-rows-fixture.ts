import { newId } from '../../lib/ids.ts';
import { ADMIN } from './callers-fixture.ts';
import type { Rows } from './row-fixture.ts';
import type { World } from './world-fixture.ts';

const DIGEST = `sha256:${'5'.repeat(64)}`;
const LANGUAGE = {
  ...{ id: 'physics', name: 'Physics', versionCommand: ['x'], versionPattern: '(.*)' },
  ...{ entryFile: 'main.py', extension: '.py', editorLanguage: 'python', run: { argv: ['x'] } },
  examples: [{ title: 'Hello', files: [{ path: 'main.py', content: '' }] }],
};
const LIMITS = {
  ...{ wallMs: 1000, cpuMs: 1000, memoryBytes: 67_108_864, pids: 16, outputBytes: 1000 },
  ...{ fileSizeBytes: 1024, workspaceBytes: 8_388_608, inodes: 128 },
};

async function task({ api }: World): Promise<{ taskId: string }> {
  const id = newId();
  await api.db.imageTask.create({
    data: {
      id,
      kind: 'build',
      imageName: `i-${id
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
        .slice(0, 9)}`,
    },
  });
  return { taskId: id };
}

const registry = () =>
  `registry-${newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')}.test`;

export const IMAGE_TASK_ROWS: Rows = {
  'imageTasks.build': { who: ADMIN, input: () => ({ imageName: 'python' }) },
  'imageTasks.adopt': {
    who: ADMIN,
    input: () => ({
      ...{ imageName: 'physics', reference: 'custom/physics:1', description: 'x' },
      ...{ languages: [LANGUAGE], defaultLimits: LIMITS },
    }),
  },
  'imageTasks.adoptionOptions': { who: ADMIN },
  // No image of the world has a version of its own, and none of its workers manages images.
  'imageTasks.scan': { who: ADMIN, input: () => ({ imageName: 'nowhere' }), butThen: 'not_found' },
  'imageTasks.prepull': { who: ADMIN, input: () => ({}), butThen: 'unavailable' },
  'imageTasks.prunePreview': { who: ADMIN, butThen: 'unavailable' },
  'imageTasks.prune': { who: ADMIN, input: () => ({ digests: [DIGEST] }), butThen: 'unavailable' },
  'imageTasks.cancel': { who: ADMIN, input: task },
  'imageTasks.list': { who: ADMIN, input: () => ({}) },
  'imageTasks.log': { who: ADMIN, input: task },
  'registries.list': { who: ADMIN },
  'registries.save': {
    who: ADMIN,
    input: () => ({ kind: 'basic', registry: registry(), username: 'u', password: 'LEAK_password' }),
  },
  'registries.remove': {
    who: ADMIN,
    input: async ({ api }) => {
      const row = {
        registry: registry(),
        kind: 'basic' as const,
        username: 'u',
        sealedSecret: 'LEAK_sealed',
      };
      await api.db.registryCredential.create({ data: row });
      return { registry: row.registry };
    },
  },
};
