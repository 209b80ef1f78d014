import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { leaderboardLinks } from './leaderboard-links.ts';

type BadgeOf = Pick<BoardEntry, 'id' | 'candidateName'>;

/** Where an entry's badge is, and how it is put into Markdown and HTML, as a link to the candidate's page. */
export function badgeTexts(origin: string, slug: string, { id, candidateName }: BadgeOf) {
  const image = `${origin}/api/leaderboards/${slug}/badge.svg?entry=${id}`;
  const page = `${origin}${leaderboardLinks.entry(slug, id)}`;
  return {
    image,
    markdown: `[![${forMarkdown(candidateName)}](${image})](${page})`,
    html: `<a href="${forHtml(page)}"><img src="${forHtml(image)}" alt="${forHtml(candidateName)}"></a>`,
  };
}

function forMarkdown(text: string): string {
  return text.replaceAll(/[\\[\]<>*_`!]/g, String.raw`\$&`);
}

function forHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
