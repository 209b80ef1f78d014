import type { SimilarityPair } from '@crucible/contracts/similarity';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { VERDICTS } from './pair-verdicts.ts';
import { LanguageName } from '../../components/language-name.tsx';

const PERCENT = 100;

/** What the table says of each pair. */
export function pairColumns(onOpen: (pair: SimilarityPair) => void): Column<SimilarityPair>[] {
  return [
    {
      id: 'people',
      header: 'Students',
      namesRow: true,
      sortBy: ({ left }) => left.personName,
      cell: ({ left, right }) => `${left.personName} and ${right.personName}`,
    },
    {
      id: 'similarity',
      header: 'Alike',
      align: 'end',
      sortBy: ({ similarity }) => similarity,
      cell: ({ similarity }) => `${Math.round(similarity * PERCENT)} %`,
    },
    {
      id: 'longest',
      header: 'Longest piece',
      align: 'end',
      wideOnly: true,
      sortBy: ({ longest }) => longest,
      cell: ({ longest }) => `${longest} words`,
    },
    {
      id: 'language',
      header: 'Language',
      wideOnly: true,
      sortBy: ({ language }) => language,
      cell: ({ language }) => <LanguageName id={language} />,
    },
    {
      id: 'verdict',
      header: 'Verdict',
      sortBy: ({ verdict }) => verdict,
      cell: ({ verdict }) => <Badge tone={VERDICTS[verdict].tone}>{VERDICTS[verdict].text}</Badge>,
    },
    {
      id: 'open',
      header: 'Compare',
      hidesHeader: true,
      cell: (pair) => (
        <Button
          className="h-8"
          aria-label={`Compare ${pair.left.personName} and ${pair.right.personName}`}
          onClick={() => onOpen(pair)}
        >
          Compare
        </Button>
      ),
    },
  ];
}
