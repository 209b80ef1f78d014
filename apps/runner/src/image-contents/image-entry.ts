/** A file, folder or link of an image, as its last layer left it. */
export type ImageEntry = {
  /** Without a slash at its beginning: `usr/bin/python3`. */
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Permissions with the set-id bits. */
  mode: number;
  sizeBytes: number;
  /** Content of the files that somebody wanted to read; null of all others. */
  content: Buffer | null;
};

/** What an image says of itself, as far as it matters here. */
export type ImageConfig = {
  /** Name or number, perhaps with a group; empty is root. */
  user: string;
  /** `amd64` */
  architecture: string;
  /** Folders for which the engine gives every container a place on the machine's disk that it can write to without bounds. */
  volumes: string[];
};
