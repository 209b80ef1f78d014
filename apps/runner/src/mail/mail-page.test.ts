import { expect, it } from 'vitest';
import { mailPage } from './mail-page.ts';

const mail = (text: string, subject = 'Hello') => ({
  ...{ to: 'ada@example.test', subject, text },
  createdAt: new Date('2026-01-01T00:00:00Z'),
});

it('makes links of addresses that stand alone', () => {
  const page = mailPage([mail('Follow this:\n\nhttp://localhost:3000/x?a=1&b=2\n')]);
  expect(page).toContain('<a href="http://localhost:3000/x?a=1&amp;b=2">');
});

it.each([
  '<script>alert(1)</script>',
  'http://x/"onmouseover="alert(1)',
  'javascript:alert(1)',
  `<img src=x onerror='alert(1)'>`,
])('takes nothing in a mail for HTML: %s', (text) => {
  const page = mailPage([mail(text, text)]);
  expect(page).not.toMatch(/<script|<img|<a href="javascript|"onmouseover/);
});

it('says that there is none', () => {
  expect(mailPage([])).toContain('no mail yet');
});
