import { expect, it } from 'vitest';
import { badgeTexts } from './badge-texts.ts';

const ID = 'e'.repeat(21);
const of = (candidateName: string) => badgeTexts('https://c.test', 'adding', { id: ID, candidateName });

it('links the picture to the page of the candidate', () => {
  const { image, markdown, html } = of('Amber');
  const page = `https://c.test/benchmarks/adding/entries/${ID}`;
  expect(image).toBe(`https://c.test/api/leaderboards/adding/badge.svg?entry=${ID}`);
  expect(markdown).toBe(`[![Amber](${image})](${page})`);
  expect(html).toBe(`<a href="${page}"><img src="${image}" alt="Amber"></a>`);
});

it('lets no name become markup', () => {
  const { markdown, html } = of('a](x) "b" <i>&');
  expect(markdown).toContain(String.raw`[![a\](x) "b" \<i\>&](`);
  expect(html).toContain('alt="a](x) &quot;b&quot; &lt;i&gt;&amp;"');
});
