import { expect, it } from 'vitest';
import { formatRows } from './format-rows.mjs';

const image = (versions, sizeBytes) => ({ versions, sizeBytes, manifest: { languages: [{}] } });

it('says of each image what is in it and how it went', () => {
  const rows = [
    {
      name: 'cpp',
      image: image({ c: '12.2.0', cpp: '12.2.0' }, 114_200_000),
      contents: { packageCount: 20, setIdCount: 0 },
      builtInMs: 47_400,
      smoke: { passed: 18, failed: [] },
    },
    {
      name: 'lua',
      image: image({ lua: '5.4.4' }, 4_000_000),
      contents: { packageCount: 5, setIdCount: 0 },
      builtInMs: null,
      smoke: { passed: 7, failed: [] },
    },
    { name: 'nim', error: new Error('no') },
  ];
  expect(formatRows(rows)).toEqual([
    'image  languages               size  packages  set-id  time      smoke tests',
    '-----  --------------------  ------  --------  ------  --------  -----------',
    'cpp    c 12.2.0, cpp 12.2.0  114 MB        20       0  47 s      18 passed',
    'lua    lua 5.4.4               4 MB         5       0  is there  7 passed',
    'nim    failed',
  ]);
});
