/** A package cannot be imported; the message says why, for whoever made it, and names the file. */
export class PackageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PackageError';
  }
}
