import { AdoptImageSchema } from '@crucible/contracts/admin-image';
import { describe, expect, it } from 'vitest';
import { AdoptFormSchema } from './adopt-form-schema.ts';
import { adoptValues, languageValues } from './adopt-values.ts';

const PRESET = {
  ...{ id: 'python', name: 'Python', entryFile: 'main.py', extension: '.py', editorLanguage: 'python' },
  ...{ versionCommand: ['/usr/bin/python3', '--version'], versionPattern: String.raw`Python (\S+)` },
  run: {
    argv: ['/usr/bin/python3', '--', '{entry}', '{args}'],
    prelaunch: ['/usr/bin/python3', '-X', 'wait'],
  },
  env: { PYTHONUTF8: '1', SAYING: 'a=b' },
  examples: [
    {
      title: 'Two',
      files: [
        { path: 'main.py', content: '1' },
        { path: 'a.py', content: '2' },
      ],
      stdin: '',
    },
    { title: 'One', files: [{ path: 'main.py', content: 'print(1)' }], stdin: '' },
  ],
};
const filled = () => ({
  ...adoptValues(),
  ...{ imageName: 'physics', reference: 'custom/physics:1', description: 'Of a course' },
  languages: [languageValues(PRESET)],
});

describe('the form of an adoption', () => {
  it('makes of a preset what the service takes, without what waits', () => {
    const { languages, isolation } = AdoptImageSchema.parse(AdoptFormSchema.parse(filled()));
    expect(isolation).toBeUndefined();
    expect(languages[0]).toMatchObject({
      ...{ id: 'python', versionCommand: PRESET.versionCommand, env: PRESET.env },
      run: { argv: PRESET.run.argv },
      examples: [{ files: [{ path: 'main.py', content: 'print(1)' }] }],
    });
    expect(languages[0]?.run).not.toHaveProperty('prelaunch');
    expect(languages[0]).not.toHaveProperty('compile');
  });

  it('has a step that compiles where one is named', () => {
    const compile = { argv: ['/usr/bin/gcc', '-o', '/tmp/program', '{files}'], wallMs: 1, cpuMs: 1 };
    const form = { ...filled(), languages: [languageValues({ ...PRESET, compile })] };
    expect(AdoptFormSchema.parse(form).languages[0]?.compile).toMatchObject({
      ...{ argv: compile.argv, extensions: ['.py'] },
    });
  });

  it.each([
    [{ imageName: 'Physics' }, 'imageName'],
    [{ imageName: 'tasks' }, 'imageName'],
    [{ reference: ' ' }, 'reference'],
    [{ languages: [languageValues(undefined)] }, 'languages.0.id'],
    [{ languages: [{ ...languageValues(PRESET), run: '"python3' }] }, 'languages.0.run'],
    [{ languages: [{ ...languageValues(PRESET), versionPattern: '(' }] }, 'languages.0.versionPattern'],
    [{ languages: [{ ...languageValues(PRESET), env: 'path=1' }] }, 'languages.0.env'],
  ])('refuses %j', (change, path) => {
    const { error } = AdoptFormSchema.safeParse({ ...filled(), ...change });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});
