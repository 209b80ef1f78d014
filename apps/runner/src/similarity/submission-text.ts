import type { SimilarityFragment } from '@crucible/contracts/similarity';
import { File, Region, TokenizedFile } from '@dodona/dolos-core';
import type { Tokenize } from './tokenize.ts';

export type TextFile = { path: string; content: string };

/** All files of a submission as one text, and where each of them begins in it. */
export type SubmissionText = {
  file: TokenizedFile;
  /** First row of each file, from 0, in order. */
  starts: readonly { path: string; row: number }[];
};

/** What is beyond this of one submission is not looked at. */
const MAX_CHARACTERS = 200_000;

/** Reads a submission. A word that is nowhere else keeps what is found from reaching across files. */
export function submissionText(id: string, files: readonly TextFile[], tokenize: Tokenize): SubmissionText {
  const kinds: string[] = [];
  const regions: Region[] = [];
  const starts: { path: string; row: number }[] = [];
  let [row, room] = [0, MAX_CHARACTERS];
  for (const { path, content } of files) {
    const text = content.slice(0, room);
    room -= text.length;
    starts.push({ path, row });
    kinds.push(`file ${id} ${path}`);
    regions.push(new Region(row, 0, row, 0));
    for (const { kind, region } of tokenize(text)) {
      kinds.push(kind);
      const { startRow, startCol, endRow, endCol } = region;
      regions.push(new Region(row + startRow, startCol, row + endRow, endCol));
    }
    row += text.split('\n').length;
  }
  return { file: new TokenizedFile(new File(id, ''), kinds, regions), starts };
}

/** A stretch of words as a range of the file in which it is, as editors count. */
export function toRange(
  { file, starts }: SubmissionText,
  firstToken: number,
  tokens: number,
): SimilarityFragment['left'] {
  const first = file.mapping[firstToken];
  const last = file.mapping[firstToken + tokens - 1];
  if (first === undefined || last === undefined) throw new Error('There are no such words.');
  const start = starts.findLast(({ row }) => row <= first.startRow) ?? { path: '', row: 0 };
  return {
    path: start.path,
    startLine: first.startRow - start.row + 1,
    startColumn: first.startCol + 1,
    endLine: last.endRow - start.row + 1,
    endColumn: last.endCol + 1,
  };
}
