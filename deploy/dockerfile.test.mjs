import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const textOf = (path) => readFileSync(join(root, path), 'utf8');

/** A stage, up to the next one. */
function stageOf(name) {
  const stages = textOf('deploy/Dockerfile').split(/^FROM /m);
  return stages.find((stage) => new RegExp(String.raw`^\S+ AS ${name}\n`).test(stage));
}

// node_modules has links to workspaces: without their files a service ends as soon as it starts.
it.each(['runner', 'web', 'docker-proxy'])(
  'the image of %s has every workspace that it depends on',
  (app) => {
    const { dependencies = {} } = JSON.parse(textOf(`apps/${app}/package.json`));
    const needed = Object.keys(dependencies).filter((name) => name.startsWith('@crucible/'));
    const copied = stageOf(app).matchAll(/ \/app\/packages\/([\w-]+)$/gm);
    expect([...copied].map(([, name]) => `@crucible/${name}`).toSorted()).toEqual(needed.toSorted());
  },
);
