import type { BuiltFrom } from './read-manifests.mjs';

/** Name in the build context → where it comes from; '' is the source itself. */
export type BuildInputs = Map<string, { source: string; paths: string[] }>;

export function findInputs(root: string, manifest: BuiltFrom): Promise<BuildInputs>;
export function hashInputs(inputs: BuildInputs, extra: string[]): Promise<string>;
export function layOutContext(inputs: BuildInputs, folder: string): Promise<void>;
