import { expect, it } from 'vitest';
import { writeBadge } from './write-badge.ts';

it('says both parts, to those who hear it too', () => {
  const badge = writeBadge({ label: 'Sums', message: '#2 of 14 · 87.8 %', isCounted: true });
  expect(badge).toContain('aria-label="Sums: #2 of 14 · 87.8 %"');
  expect(badge).toMatch(/<text [^>]+>Sums<\/text><text [^>]+>#2 of 14 · 87\.8 %<\/text>/);
});

it('has nothing in it that is executed, whatever a benchmark is called', () => {
  const label = `"><script>alert('x')</script>&\u0000\u0007]]>`;
  const badge = writeBadge({ label, message: '', isCounted: false });
  expect(badge.match(/<\w+/g)).toEqual([...['<svg', '<title', '<rect', '<rect', '<g', '<text', '<text']]);
  expect(badge).not.toMatch(/[\u0000-\u001f]/u);
  expect(badge).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
});

it('does not grow with a name', () => {
  const widthOf = (label: string) =>
    Number(/width="(\d+)"/.exec(writeBadge({ label, message: '', isCounted: true }))?.[1]);
  expect(widthOf('x'.repeat(120))).toBe(widthOf('x'.repeat(41)));
});
