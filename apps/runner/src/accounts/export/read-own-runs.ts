import type { Db } from '@crucible/db';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { storedFiles } from './stored-files.ts';
import { jsonFile } from './json-file.ts';

type File = ArchivedFolder['files'][number];

/** One's own runs, the newest first: what was run, what it wrote and the files that it left. */
export async function* readOwnRuns({ db }: { db: Db }, personId: string): AsyncGenerator<ArchivedFolder> {
  const runs = await db.run.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  for (const { id } of runs) {
    const run = await db.run.findUnique({
      where: { id },
      include: { artifacts: true, output: { orderBy: [{ attempt: 'asc' }, { seq: 'asc' }] } },
    });
    if (run === null) continue;
    const { createdAt, startedAt, finishedAt, status, language, title, args, limits, exitCode } = run;
    const output = run.output.filter(({ attempt }) => attempt === run.attempt).map(({ data }) => data);
    yield {
      name: `runs/${id}`,
      modifiedAt: createdAt,
      files: [
        jsonFile('run.json', {
          ...{ id, title, language, status, args, limits, exitCode },
          ...{ createdAt, startedAt, finishedAt },
        }),
        ...storedFiles(run.files),
        bytes('stdin.txt', run.stdin),
        bytes('output.txt', Buffer.concat(output)),
        ...run.artifacts.map(({ path, data }) => bytes(`artifacts/${path}`, data)),
      ],
    };
  }
}

function bytes(path: string, data: Uint8Array): File {
  return { path, content: Buffer.from(data).toString('base64'), encoding: 'base64' };
}
