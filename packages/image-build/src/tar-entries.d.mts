export type TarEntry = {
  name: string;
  mode: number;
  /** The type flag: `0` for a file, `1` for a hard link, `2` for a symbolic one, `5` for a folder. */
  kind: string;
};

export function tarEntries(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry>;
