import type { Comment } from '@crucible/contracts/comment';

type Row = {
  id: string;
  path: string | null;
  line: number | null;
  endLine: number | null;
  text: string;
  authorId: string | null;
  createdAt: Date;
  editedAt: Date | null;
};

/** A comment for whoever reads it. */
export function toComment(row: Row, reader: { personId: string; names: Map<string, string> }): Comment {
  const { path, line } = row;
  return {
    id: row.id,
    place: path === null || line === null ? null : { path, line, endLine: row.endLine ?? line },
    text: row.text,
    authorName: row.authorId === null ? null : (reader.names.get(row.authorId) ?? null),
    isOwn: row.authorId === reader.personId,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
  };
}
