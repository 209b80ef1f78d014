import { zipSync } from 'fflate';

/** A small assignment, as the files of its folder. */
export const YAML = `crucible: 1
title: Sum
settings: { points: 10 }
languages:
  - language: python
    starter: [ { path: main.py } ]
    solution: [ main.py ]
tests:
  - { id: hidden, kind: io, name: Hidden }
`;
export const FOLDER: Record<string, string> = {
  'assignment.yaml': YAML,
  'statement.md': 'Add.\n',
  'languages/python/starter/main.py': 'pass\n',
  'languages/python/solution/main.py': 'print("SECRET")\n',
  'tests/hidden/expected.txt': 'SECRET\n',
};

export const encode = (text: string) => Buffer.from(text).toString('base64');
export const asFiles = (folder: Record<string, string>) => ({
  name: 'sum',
  files: Object.entries(folder).map(([path, text]) => ({ path, content: encode(text) })),
});
export const asZip = (folder: Record<string, string>) => ({
  zip: Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(folder).map(([path, text]) => [`sum/${path}`, Buffer.from(text)])),
    ),
  ).toString('base64'),
});
