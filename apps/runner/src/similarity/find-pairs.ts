import type { SimilarityFragment } from '@crucible/contracts/similarity';
import type { FileEntry, Pair } from '@dodona/dolos-core';
import { FingerprintIndex } from '@dodona/dolos-core';
import type { SubmissionText, TextFile } from './submission-text.ts';
import { submissionText } from './submission-text.ts';
import { commonFragments } from './common-fragments.ts';
import { createTokenizer } from './tokenize.ts';

export type ComparedSubmission = { id: string; language: string; files: TextFile[] };

export type Comparison = {
  submissions: ComparedSubmission[];
  /** What students were given, by language: nobody's own. */
  starters: { language: string; files: TextFile[] }[];
};

export type FoundPair = {
  language: string;
  leftId: string;
  rightId: string;
  similarity: number;
  longest: number;
  fragments: SimilarityFragment[];
};

export type FoundPairs = { pairs: FoundPair[]; histogram: number[]; skipped: number };

/** So many words in a row have to be the same. */
const FRAGMENT_TOKENS = 14;
/** Of so many neighbouring fragments at least one is remembered. */
const WINDOW = 8;
/** What more than this share of all have is what the task asks for, and not what one has from another. */
const COMMON_SHARE = 0.5;
/** With fewer submissions nothing can be said of what is common. */
const MIN_FOR_COMMON = 10;
const TWENTIETHS = 20;
const MIN_SIMILARITY = 0.2;
/** Less than this in common is chance. */
const MIN_SHARED = 3;
const MAX_PAIRS = 500;

/**
 * Compares all submissions of a language with each other, and returns the pairs that are most alike with what they have
 * in common. Calls back with the number of submissions that it has read.
 */
export async function findPairs(
  { submissions, starters }: Comparison,
  onProgress: (done: number) => void,
): Promise<FoundPairs> {
  const histogram = Array.from({ length: TWENTIETHS }, () => 0);
  const found: { pair: FoundPair; build: () => SimilarityFragment[] }[] = [];
  let [done, skipped] = [0, 0];
  const byLanguage = Map.groupBy(submissions, ({ language }) => language);
  for (const [language, group] of byLanguage) {
    const tokenize = await createTokenizer(language);
    if (tokenize === null) {
      skipped += group.length;
      continue;
    }
    const texts = group.map(({ id, files }) => {
      const text = submissionText(id, files, tokenize);
      onProgress(++done);
      return text;
    });
    const given = starters.filter((starter) => starter.language === language);
    const index = indexOf(
      texts,
      given.map(({ files }, at) => submissionText(`starter ${at}`, files, tokenize)),
    );
    const byPath = new Map(texts.map((text) => [text.file.path, text]));
    for (const pair of index.allPairs()) {
      const similarity = similarityOf(pair);
      const bin = Math.min(TWENTIETHS - 1, Math.floor(similarity * TWENTIETHS));
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      if (similarity < MIN_SIMILARITY || pair.leftCovered < MIN_SHARED) continue;
      const [leftId, rightId] = [pair.leftFile.path, pair.rightFile.path];
      found.push({
        pair: { language, leftId, rightId, similarity, longest: 0, fragments: [] },
        build: () => commonFragments(pair, { left: byPath.get(leftId), right: byPath.get(rightId) }),
      });
    }
  }
  const most = found.toSorted((a, b) => b.pair.similarity - a.pair.similarity).slice(0, MAX_PAIRS);
  const pairs = most.map(({ pair, build }) => {
    const fragments = build();
    return { ...pair, fragments, longest: Math.max(0, ...fragments.map(({ tokens }) => tokens)) };
  });
  return { pairs, histogram, skipped };
}

function indexOf(texts: readonly SubmissionText[], starters: readonly SubmissionText[]): FingerprintIndex {
  const most =
    texts.length < MIN_FOR_COMMON ? undefined : Math.max(2, Math.floor(texts.length * COMMON_SHARE));
  const index = new FingerprintIndex(FRAGMENT_TOKENS, WINDOW, false, most);
  index.addFiles(texts.map(({ file }) => file));
  // After the others: only what is there already is taken out.
  for (const { file } of starters) index.addIgnoredFile(file);
  return index;
}

/** Counted here because the library takes one side's ignored fragments for both, and counts repeated ones once. */
function similarityOf(pair: Pair): number {
  const own = ({ file, kgrams, ignored }: FileEntry) =>
    kgrams.length - [...ignored].reduce((sum, shared) => sum + shared.occurrencesOf(file).length, 0);
  const total = own(pair.leftEntry) + own(pair.rightEntry);
  return total <= 0 ? 0 : Math.min(1, (pair.leftCovered + pair.rightCovered) / total);
}
