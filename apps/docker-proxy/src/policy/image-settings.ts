/** What images may be built, tagged, removed and pulled. */
export type ImageSettings = {
  owner: string;
  /** What our images are called: the part of the name before the last slash. */
  namespaces: readonly string[];
  /** Registries that may be pulled from. */
  registries: readonly string[];
  /** Content-addressed ids of the catalog. */
  digests: () => ReadonlySet<string>;
  build: { networks: readonly string[]; memoryBytes: number; maxContextBytes: number };
};
