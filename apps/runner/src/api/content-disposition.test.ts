import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

it.each([
  ['plot.png', `attachment; filename="plot.png"; filename*=UTF-8''plot.png`],
  ['folder/deep/data.csv', `attachment; filename="data.csv"; filename*=UTF-8''data.csv`],
  ['Übung (1).csv', `attachment; filename="_bung (1).csv"; filename*=UTF-8''%C3%9Cbung%20%281%29.csv`],
  [
    'a"; filename="b.html',
    `attachment; filename="a_; filename=_b.html"; filename*=UTF-8''a%22%3B%20filename%3D%22b.html`,
  ],
  [
    'line\r\nSet-Cookie: x=y',
    `attachment; filename="line__Set-Cookie: x=y"; filename*=UTF-8''line%0D%0ASet-Cookie%3A%20x%3Dy`,
  ],
  ['\ud800', `attachment; filename="_"; filename*=UTF-8''%EF%BF%BD`],
])('names %j', (path, header) => {
  expect(contentDisposition('attachment', path)).toBe(header);
});
