import { expect, it } from 'vitest';
import { folderName } from './folder-name.ts';

it.each([
  ['Ada Lovelace ada@x.test #2', 'Ada Lovelace ada@x.test #2'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['...', '_'],
  ['', '_'],
  ['a\\b:c*d?e"f<g>h|i\n', 'a_b_c_d_e_f_g_h_i_'],
  ['Zoë Ångström', 'Zoë Ångström'],
  ['名前', '名前'],
  ['x'.repeat(500), 'x'.repeat(120)],
])('makes a folder of %j', (text, folder) => {
  expect(folderName(text)).toBe(folder);
});
