import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const MONITORING = fileURLToPath(new URL('../../../../deploy/monitoring/', import.meta.url));

/** What a query asks of a metric. */
export type Asked = {
  metric: string;
  /** Labels that it tells apart, and those of which it wants one value. */
  labels: string[];
  values: Record<string, string>;
};

/** Prometheus adds these to whatever it scrapes. */
const OF_THE_SCRAPE = new Set(['job', 'instance', 'le']);
const OURS = /\b((?:crucible|process|nodejs)_[a-z_]+)(?:\{([^}]*)\})?/g;
const GROUPED = /by \(([^)]+)\) \((?:\w+\()?((?:crucible|process)_[a-z_]+)/g;
const MATCHER = /(\w+)(=~|!=|!~|=)"([^"]*)"/g;

const DashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
});

/** All that rules and dashboard ask of our metrics. */
export function monitoringQueries(): Asked[] {
  const dashboard: unknown = JSON.parse(
    readFileSync(`${MONITORING}grafana/dashboards/crucible.json`, 'utf8'),
  );
  const queries = DashboardSchema.parse(dashboard).panels.flatMap(({ targets }) =>
    targets.map(({ expr }) => expr),
  );
  return [readFileSync(`${MONITORING}rules/crucible.yml`, 'utf8'), ...queries].flatMap((text) => [
    ...[...text.matchAll(OURS)].map(([, name = '', matchers = '']) => askedOf(name, matchers)),
    ...[...text.matchAll(GROUPED)].map(([, labels = '', name = '']) => groupedOf(name, labels)),
  ]);
}

function askedOf(name: string, matchers: string): Asked {
  const found = [...matchers.matchAll(MATCHER)].filter(([, label = '']) => !OF_THE_SCRAPE.has(label));
  return {
    metric: baseOf(name),
    labels: found.map(([, label = '']) => label),
    values: Object.fromEntries(
      found
        .filter(([, , operator]) => operator === '=')
        .map(([, label = '', , value = '']) => [label, value]),
    ),
  };
}

function groupedOf(name: string, labels: string): Asked {
  const told = labels.split(',').map((label) => label.trim());
  return { metric: baseOf(name), labels: told.filter((label) => !OF_THE_SCRAPE.has(label)), values: {} };
}

/** A histogram has its name with three endings. */
function baseOf(name: string): string {
  return name.replace(/_(bucket|sum|count)$/, '');
}

export type Sample = { metric: string; labels: Record<string, string> };

/** The samples of a scrape, and the names of all metrics that it declares. */
export function readScrape(text: string): { declared: Set<string>; samples: Sample[] } {
  const declared = new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name));
  const samples = [...text.matchAll(/^([a-z_]+)(?:\{(.*)\})? \S+$/gm)].map(([, name = '', labels = '']) => ({
    metric: declared.has(name) ? name : baseOf(name),
    labels: Object.fromEntries(
      [...labels.matchAll(MATCHER)].map(([, label = '', , value = '']) => [label, value]),
    ),
  }));
  return { declared, samples };
}
