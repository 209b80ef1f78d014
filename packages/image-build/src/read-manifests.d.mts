/** What a build needs of a manifest; its whole form is checked by whoever uses the rest. */
export type BuiltFrom = {
  name: string;
  parts?: string[];
  packages?: string[];
  keepsTypes?: boolean | undefined;
  buildInputs?: Record<string, string>;
};

export function readManifests(root: string): Promise<BuiltFrom[]>;
