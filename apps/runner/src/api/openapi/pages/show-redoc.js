/* global Redoc */
Redoc.init(
  'openapi.json',
  {
    hideDownloadButton: true,
    nativeScrollbars: true,
    scrollYOffset: '.bar',
    sortTagsAlphabetically: false,
    theme: {
      spacing: { sectionVertical: 16 },
      colors: { primary: { main: '#b4450e' } },
      typography: { fontFamily: 'system-ui, sans-serif', headings: { fontFamily: 'system-ui, sans-serif' } },
    },
  },
  document.getElementById('redoc'),
);
