type Tab = { href: string; text: string };

/** The parts of a benchmark that whoever looks may see; evaluating needs a version that is published. */
export function benchmarkTabs(slug: string, of: { isKept: boolean; isPublished: boolean }): Tab[] {
  const home = `/benchmarks/${slug}`;
  const shown = [
    { href: home, text: 'Leaderboard' },
    { href: `${home}/problems`, text: 'Problems' },
  ];
  if (of.isPublished) shown.push({ href: `${home}/evaluate`, text: 'Evaluate' });
  if (!of.isKept) return shown;
  return [
    ...shown,
    { href: `${home}/versions`, text: 'Versions' },
    { href: `${home}/evaluations`, text: 'Evaluations' },
    { href: `${home}/settings`, text: 'Settings' },
  ];
}
