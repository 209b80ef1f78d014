import type { BoardCandidate } from '@crucible/contracts/leaderboard';
import { Anchor, Ban } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { classNames } from '../../lib/class-names.ts';
import { boardCell } from './board-cell.tsx';
import { PLAIN_ADDRESS, writeAddress } from './board-address.ts';
import { leaderboardLinks } from './leaderboard-links.ts';
import { costText, countText, cpuText, memoryText, scoreText } from './score-words.ts';

type Entry = BoardCandidate['entries'][number];

/** Where a candidate stands, board by board. */
export function CandidateEntries({ entries, shownId }: { entries: readonly Entry[]; shownId: string }) {
  return (
    <ul aria-label="On leaderboards" className="grid gap-3">
      {entries.map((each) => (
        <li
          key={each.entry.id}
          aria-current={each.entry.id === shownId ? 'true' : undefined}
          className={classNames(
            'grid gap-3 rounded-lg border border-line p-4',
            each.entry.id === shownId && 'border-accent/50 bg-accent-soft',
          )}
        >
          <EntryOnBoard {...each} />
        </li>
      ))}
    </ul>
  );
}

function EntryOnBoard({ benchmark, versionNumber, ranked, isOfAllProblems, entry }: Entry) {
  const { slug } = benchmark;
  const { scores } = entry;
  const query = writeAddress({ ...PLAIN_ADDRESS, versionNumber, entryId: entry.id });
  const facts = [
    { name: 'Verified', value: boardCell('kind', entry, 'pass@1') },
    { name: 'Date', value: <Moment at={entry.scoredAt} as="day" /> },
    ...scores.passAtK.map((score) => ({ name: `pass@${score.k}`, value: scoreText(score) })),
    { name: 'CPU time', value: cpuText(scores.cpuMs) },
    { name: 'Memory', value: memoryText(scores.memoryBytes) },
    { name: 'Tokens', value: countText(scores.tokens) },
    { name: 'Cost', value: costText(scores.cost) },
    { name: 'Problems', value: `${scores.problems}${isOfAllProblems ? '' : ' public ones'}` },
  ];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <TextLink href={leaderboardLinks.board(slug, query)} className="font-medium">
          {benchmark.name}, version {versionNumber}
        </TextLink>
        <span className="figures font-semibold">
          {entry.rank === null ? 'No rank' : `Rank ${entry.rank} of ${ranked}`}
        </span>
        {entry.isBaseline && <Badge icon={Anchor}>Baseline</Badge>}
        {entry.disqualified !== null && (
          <Badge tone="bad" icon={Ban}>
            Disqualified
          </Badge>
        )}
        {entry.evaluationId !== null && (
          <TextLink href={leaderboardLinks.evaluation(entry.evaluationId)} className="ml-auto">
            Evaluation
          </TextLink>
        )}
      </p>
      {entry.disqualified !== null && <p className="text-sm wrap-anywhere">{entry.disqualified.reason}</p>}
      <dl className="figures grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-3 text-sm">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-xs text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {entry.note !== '' && <p className="text-sm wrap-anywhere">{entry.note}</p>}
      {entry.url !== '' && (
        <p className="text-sm">
          <a
            href={entry.url}
            rel="noreferrer nofollow"
            className="rounded-sm text-accent underline underline-offset-3 wrap-anywhere hover:no-underline"
          >
            {entry.url}
          </a>
        </p>
      )}
    </>
  );
}
