const COLUMNS = ['image', 'languages', 'size', 'packages', 'set-id', 'time', 'smoke tests'];
/** Figures are set right, words left. */
const RIGHT = new Set(['size', 'packages', 'set-id']);

/**
 * The table at the end of `npm run images`: what is in each image and how it went.
 *
 * @param {import('./build-images.mjs').Row[]} rows
 * @returns {string[]} lines
 */
export function formatRows(rows) {
  const table = [COLUMNS, ...rows.map(cells)];
  const widths = COLUMNS.map((_, index) => Math.max(...table.map((row) => row[index].length)));
  const lines = table.map((row) =>
    row
      .map((cell, index) =>
        RIGHT.has(COLUMNS[index]) ? cell.padStart(widths[index]) : cell.padEnd(widths[index]),
      )
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)];
}

function cells({ name, image, contents, builtInMs, smoke, error }) {
  if (error !== undefined) return [name, 'failed', '', '', '', '', ''];
  const languages = Object.entries(image.versions).map(([id, version]) => `${id} ${version}`);
  const time = builtInMs === null ? 'is there' : `${Math.round(builtInMs / 1000)} s`;
  const counts = [contents.packageCount, contents.setIdCount].map(String);
  const hasNone = smoke === undefined || image.manifest.languages.length === 0;
  const passed = hasNone ? '-' : (smoke.skipped ?? `${smoke.passed} passed`);
  return [name, languages.join(', '), `${Math.round(image.sizeBytes / 1e6)} MB`, ...counts, time, passed];
}
