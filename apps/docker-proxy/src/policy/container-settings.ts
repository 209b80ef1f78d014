/** What containers may be. */
export type ContainerSettings = {
  /** Value of the labels that say whose they are. */
  owner: string;
  /** Content-addressed ids that containers may be made from, as the catalog has them now. */
  digests: () => ReadonlySet<string>;
  /** Those of them whose manifests say that they need a graphics processor; the others get none. */
  gpuDigests: () => ReadonlySet<string>;
  runtimes: readonly string[];
  /** The seccomp profile of every sandbox, or null for the engine's default one. */
  seccomp: object | null;
  limits: {
    memoryBytes: number;
    cpus: number;
    pids: number;
    workspaceBytes: number;
    inodes: number;
  };
};

/** User and group of every sandbox. */
export const SANDBOX_USER = '10001:10001';

/** Labels that the proxy looks at. */
export const LABELS = {
  /** Which installation a container belongs to; clients set it, to the one value that they may. */
  owner: 'crucible',
  /** Set by the proxy alone: that it made this container, for this owner. */
  proxy: 'crucible-docker-proxy',
  /** Set by the proxy alone, on images that it built. */
  builder: 'crucible-docker-proxy-image',
} as const;
