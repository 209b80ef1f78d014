const SHOWN = 10;

/**
 * Why an image that was built is not one of the catalog, or null when it is: it has files that must not be in it, or weighs more
 * than its manifest allows.
 *
 * @param {{ unwanted: string[], sizeBytes: number }} found
 * @param {{ name: string, sizeBudgetBytes?: number }} manifest
 */
export function objectionTo({ unwanted, sizeBytes }, { name, sizeBudgetBytes }) {
  if (unwanted.length > 0)
    return `The image ${name} has files that must not be in it: ${unwanted.slice(0, SHOWN).join(', ')}`;
  if (sizeBudgetBytes !== undefined && sizeBytes > sizeBudgetBytes)
    return `The image ${name} weighs ${megabytes(sizeBytes)}, more than the ${megabytes(sizeBudgetBytes)} that its manifest allows.`;
  return null;
}

const megabytes = (bytes) => `${Math.ceil(bytes / 1e6)} MB`;
