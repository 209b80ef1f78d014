/** What a build needs of a manifest; its whole form is checked by whoever uses the rest. */
type BuiltFrom = {
  name: string;
  parts?: string[];
  packages?: string[];
  keepsTypes?: boolean | undefined;
  buildInputs?: Record<string, string>;
};

/** Name in the build context → where it comes from; '' is the source itself. */
type BuildInputs = Map<string, { source: string; paths: string[] }>;

export function findInputs(root: string, manifest: BuiltFrom): Promise<BuildInputs>;
export function hashInputs(inputs: BuildInputs, extra: string[]): Promise<string>;
export function layOutContext(inputs: BuildInputs, folder: string): Promise<void>;
