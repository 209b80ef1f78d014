const IGNORED = new Set(['.git', 'node_modules', '__pycache__', '.DS_Store']);

/** Name of a folder, and the paths of its files within it; null for those that are none of its own. */
export function packagePaths(paths: readonly string[]): { name: string; paths: (string | null)[] } {
  const [root = ''] = paths[0]?.split('/') ?? [];
  const isFolder = root !== '' && paths.every((path) => path.startsWith(`${root}/`));
  return {
    name: isFolder ? root : '',
    paths: paths.map((path) => {
      const inside = isFolder ? path.slice(root.length + 1) : path;
      return inside.split('/').some((part) => IGNORED.has(part)) ? null : inside;
    }),
  };
}
