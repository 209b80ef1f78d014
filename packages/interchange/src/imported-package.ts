import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { ImportNote, PackageFormat, PackageSettings } from '@crucible/contracts/assignment-package';

/** An assignment as it was read from a package. */
export type ImportedPackage = {
  format: PackageFormat;
  title: string;
  content: AssignmentContent;
  settings: PackageSettings;
  /** The assignment that the folder was taken from, where it says so. */
  origin: PackageOrigin | null;
  notes: ImportNote[];
};

export type PackageOrigin = { assignmentId: string; draftRevision: number };

/** Collects what an import did not take as it was. The same thing is said once. */
export class ImportNotes {
  readonly list: ImportNote[] = [];

  warn(path: string, message: string): void {
    this.#add({ severity: 'warning', path, message });
  }

  info(path: string, message: string): void {
    this.#add({ severity: 'info', path, message });
  }

  #add(note: ImportNote): void {
    const isThere = this.list.some(({ path, message }) => path === note.path && message === note.message);
    if (!isThere) this.list.push(note);
  }
}
