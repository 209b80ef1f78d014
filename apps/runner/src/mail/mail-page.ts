import type { Mail } from '@crucible/db';

type Shown = Pick<Mail, 'to' | 'subject' | 'text' | 'createdAt'>;

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 46rem; padding: 1rem; }
  article { border: 1px solid #8888; border-radius: 0.5rem; margin: 1rem 0; padding: 0 1rem 1rem; }
  h2 { font-size: 1.1rem; margin-bottom: 0; }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** A page with these mails; links that stand in a line of their own can be followed. Nothing in them is HTML to it. */
export function mailPage(mails: readonly Shown[]): string {
  const list = mails.length === 0 ? '<p>There is no mail yet.</p>' : mails.map(article).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mail – Crucible</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Mail</h1>
<p>There is no mail server here, so mails are shown on this machine instead of being sent. Reload to see new ones.</p>
${list}
</main>
</body>
</html>
`;
}

function article({ to, subject, text, createdAt }: Shown): string {
  const body = text.split('\n').map(line).join('\n');
  return `<article>
<h2>${escaped(subject)}</h2>
<p>To ${escaped(to)}, <time datetime="${createdAt.toISOString()}">${createdAt.toUTCString()}</time></p>
<div class="text">${body}</div>
</article>`;
}

function line(text: string): string {
  const safe = escaped(text);
  return /^https?:\/\/\S+$/.test(text) ? `<a href="${safe}">${safe}</a>` : safe;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
