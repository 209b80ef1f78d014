import type { ContentFile } from '@crucible/contracts/assignment-test';

/** What a file of an assignment stands for. */
export function contentBytes({ content, encoding }: Pick<ContentFile, 'content' | 'encoding'>): Buffer {
  return Buffer.from(content, encoding);
}
