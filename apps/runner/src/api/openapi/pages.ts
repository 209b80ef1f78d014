const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="docs/assets/icon.svg" type="image/svg+xml">
${body}
</html>
`;

const bar = (current: 'docs' | 'redoc') => `<header class="bar">
<a class="name" href="./">Crucible</a>
<nav aria-label="Documentation">
<a href="docs"${current === 'docs' ? ' aria-current="page"' : ''}>Try it out</a>
<a href="redoc"${current === 'redoc' ? ' aria-current="page"' : ''}>Read</a>
<a href="openapi.json">JSON</a>
<a href="openapi.yaml">YAML</a>
</nav>
</header>`;

/** Swagger UI. */
export const docsPage = page(
  'Crucible API',
  `<link rel="stylesheet" href="docs/assets/swagger-ui.css">
<link rel="stylesheet" href="docs/assets/docs.css">
</head>
<body>
${bar('docs')}
<main id="swagger-ui"></main>
<script src="docs/assets/swagger-ui-bundle.js"></script>
<script src="docs/assets/show-docs.js"></script>
</body>`,
);

/** ReDoc. */
export const redocPage = page(
  'Crucible API',
  `<link rel="stylesheet" href="docs/assets/docs.css">
</head>
<body>
${bar('redoc')}
<main id="redoc"></main>
<script src="docs/assets/redoc.standalone.js"></script>
<script src="docs/assets/show-redoc.js"></script>
</body>`,
);
