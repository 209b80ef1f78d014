import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown.tsx';

const assets = ['picture.png', 'drawing.svg'];
const assetUrl = (path: string) => (assets.includes(path) ? `/assets/${path}` : null);
const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} assetUrl={assetUrl} />);

describe('Markdown', () => {
  it('shifts headings below that of the page, and never beyond the sixth', () => {
    const html = draw('# One\n\n###### Six');
    expect(html).toContain('<h2>One</h2>');
    expect(html).toContain('<h6>Six</h6>');
  });

  it('has tables, task lists and strike-through', () => {
    const html = draw('| a | b |\n|:-:|---|\n| 1 | ~~2~~ |\n\n- [x] done\n- [ ] open');
    expect(html).toContain('<table>');
    expect(html).toContain('<del>2</del>');
    expect(html).toMatch(/<input[^>]*aria-label="Done"/);
  });

  it('draws math for the eye and as MathML', () => {
    const html = draw('Inline $a^2$ and\n\n$$\n\\sum_{i=1}^n i\n$$');
    expect(html).toContain('class="katex"');
    expect(html).toContain('katex-display');
    expect(html).toContain('<math');
  });

  it('colours code of a language it knows and leaves other code alone', () => {
    expect(draw('```python\ndef f(): pass\n```')).toContain('hljs-keyword');
    expect(draw('```nonsense\ndef\n```')).toContain('>def\n</code>');
  });

  it('shows its own pictures and names those that are missing', () => {
    expect(draw('![A cat](picture.png)')).toContain('<img src="/assets/picture.png" alt="A cat"');
    expect(draw('![A dog](dog.png)')).toContain('[A dog: not there]');
  });

  it('links pictures of other sites instead of fetching them', () => {
    const html = draw('![Spy](https://spy.example/pixel.gif)');
    expect(html).not.toContain('<img');
    expect(html).toContain('href="https://spy.example/pixel.gif"');
  });

  it('tells links that leave the page, and gives the other site nothing', () =>
    expect(draw('[there](https://example.com/)')).toContain('rel="noopener noreferrer nofollow"'));

  it('gives two texts on a page notes of their own', () => {
    const html = renderToStaticMarkup(
      <>
        <Markdown text={'a[^1]\n\n[^1]: first'} />
        <Markdown text={'b[^1]\n\n[^1]: second'} />
      </>,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids.filter((id) => id !== undefined && id.includes('fn-1'))).size).toBe(2);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('shows types in angle brackets as they were typed', () =>
    expect(draw('A List<Integer> of them')).toContain('List&lt;Integer&gt;'));
});

describe('hostile Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'text <b onmouseover="alert(1)">b</b>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>body{display:none}</style>',
    '<svg/onload=alert(1)>',
    '<form action="https://evil.example"><input name="password"></form>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<a href="javascript:alert(1)">x</a>',
    '<div style="position:fixed;inset:0">x</div>',
    '> <object data="x"></object>',
    '- <embed src="x">',
  ])('%s stays text', (text) => {
    const html = draw(text);
    expect(html).not.toMatch(/<(?:script|iframe|style|svg|form|base|meta|object|embed|b|img)[\s/>]/);
    expect(html).toContain('&lt;');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](/api/auth/sign-out)',
    '[x](//evil.example)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '![x](/api/auth/sign-out)',
    '[x][r]\n\n[r]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('%s leads nowhere', (text) => expect(draw(text)).not.toMatch(/ (?:href|src)=/));

  it.each([
    '$\\href{javascript:alert(1)}{x}$',
    '$\\url{javascript:alert(1)}$',
    '$\\includegraphics{https://spy.example/x.png}$',
    '$\\htmlStyle{position:fixed}{x}$',
    '$\\htmlClass{evil}{x}$',
    '$\\htmlId{evil}{x}$',
    '$\\htmlData{a=b}{x}$',
  ])('%s is not trusted', (text) =>
    expect(draw(text)).not.toMatch(
      /<(?:a|img) |href=|style="[^"]*position|class="[^"]*evil|id="evil|data-a=/,
    ),
  );

  it('survives macros that grow without end and sizes beyond reason', () => {
    expect(draw('$\\def\\a{\\a\\a}\\a$')).toContain('katex-error');
    expect(draw('$\\rule{999999em}{999999em}$')).not.toContain('999999em;');
  });

  it('takes no class, style or id from the fence of code', () => {
    const html = draw('```"><img src=x onerror=alert(1)>\nx\n```');
    expect(html).not.toContain('<img');
  });
});
