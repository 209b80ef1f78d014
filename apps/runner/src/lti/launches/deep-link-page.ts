import { createHash } from 'node:crypto';
import type { DeepLinkAnswer } from './answer-deep-link.ts';

const SCRIPT = 'document.forms[0].submit()';
const SCRIPT_HASH = createHash('sha256').update(SCRIPT).digest('base64');

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 3rem auto; max-width: 30rem; padding: 0 1rem; }
button { font: inherit; padding: 0.4rem 1rem; }`;

/** A page that takes an answer back to the platform: by itself, or without JavaScript by a button. */
export function deepLinkPage({ returnUrl, jwt }: DeepLinkAnswer): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back to the platform – Crucible</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Back to the platform</h1>
<p>The assignment is chosen. If nothing happens, press the button.</p>
<form method="post" action="${escaped(returnUrl)}">
<input type="hidden" name="JWT" value="${escaped(jwt)}">
<button type="submit">Go on</button>
</form>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
  // A platform may redirect what was posted to it, and browsers hold that against the policy of this page too.
  const policy = [
    ...["default-src 'none'", "style-src 'unsafe-inline'", `script-src 'sha256-${SCRIPT_HASH}'`],
    ...["base-uri 'none'", "frame-ancestors 'none'"],
  ].join('; ');
  return { html, policy };
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
