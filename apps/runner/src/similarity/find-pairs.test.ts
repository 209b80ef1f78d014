import { describe, expect, it } from 'vitest';
import { findPairs } from './find-pairs.ts';

const ORIGINAL = `
def read_numbers(path):
    numbers = []
    for line in open(path):
        line = line.strip()
        if line == "":
            continue
        numbers.append(int(line))
    return numbers

def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2 == 1:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2

print(median(read_numbers("numbers.txt")))
`;
/** Other names, other texts, other comments, the functions the other way round. */
const RENAMED = `
# my own work
def mitte(liste):
    geordnet = sorted(liste)
    m = len(geordnet) // 2
    if len(geordnet) % 2 == 1:
        return geordnet[m]   # odd
    return (geordnet[m - 1] + geordnet[m]) / 2


def lies(datei):
    zahlen = []
    for zeile in open(datei):
        zeile = zeile.strip()
        if zeile == '':
            continue
        zahlen.append(int(zeile))
    return zahlen

print(mitte(lies('daten.txt')))
`;
const DIFFERENT = `
import sys, statistics

class Report:
    def __init__(self, source):
        self.source = source

    def run(self):
        with open(self.source) as handle:
            values = [int(x) for x in handle.read().split()]
        return statistics.median(values)

if __name__ == "__main__":
    print(Report(sys.argv[1]).run())
`;

const python = (id: string, content: string) => ({
  ...{ id, language: 'python' },
  files: [{ path: 'main.py', content }],
});
const nothing = () => undefined;

describe('findPairs', () => {
  it('finds what was renamed and rearranged, and not what is different', async () => {
    const submissions = [python('a', ORIGINAL), python('b', RENAMED), python('c', DIFFERENT)];
    const { pairs, histogram, skipped } = await findPairs({ submissions, starters: [] }, nothing);
    expect(pairs.map(({ leftId, rightId }) => leftId + rightId)).toEqual(['ab']);
    expect(pairs[0]?.similarity).toBeGreaterThan(0.6);
    expect(pairs[0]?.longest).toBeGreaterThan(40);
    expect(histogram.reduce((sum, count) => sum + count)).toBe(3);
    expect(skipped).toBe(0);
  });

  it('says where: the lines of both that are the same', async () => {
    const submissions = [python('a', ORIGINAL), python('b', RENAMED)];
    const { pairs } = await findPairs({ submissions, starters: [] }, nothing);
    const ranges = pairs[0]?.fragments.map(({ left, right }) => [
      ...[left.startLine, left.endLine],
      ...[right.startLine, right.endLine],
    ]);
    expect(ranges).toContainEqual([2, 9, 11, 18]);
    expect(ranges).toContainEqual([11, 16, 3, 8]);
  });

  it('leaves out what everybody was given', async () => {
    const submissions = [python('a', ORIGINAL), python('b', `${ORIGINAL}\nprint(1)\n`)];
    const starters = [{ language: 'python', files: [{ path: 'main.py', content: ORIGINAL }] }];
    const { pairs } = await findPairs({ submissions, starters }, nothing);
    expect(pairs).toEqual([]);
  });

  it('leaves out what more than half have, once there are ten', async () => {
    const submissions = Array.from({ length: 10 }, (_, index) => python(`s${index}`, ORIGINAL));
    const { pairs } = await findPairs({ submissions, starters: [] }, nothing);
    expect(pairs).toEqual([]);
  });

  it('finds a file under another name, and nothing across two files', async () => {
    const [first, second] = [ORIGINAL.slice(0, 200), ORIGINAL.slice(200)];
    const submissions = [
      {
        ...{ id: 'a', language: 'python' },
        files: [
          { path: 'one.py', content: first },
          { path: 'two.py', content: second },
        ],
      },
      {
        ...{ id: 'b', language: 'python' },
        files: [
          { path: 'x.py', content: second },
          { path: 'y.py', content: first },
        ],
      },
    ];
    const { pairs } = await findPairs({ submissions, starters: [] }, nothing);
    const places = pairs[0]?.fragments.map(({ left, right }) => `${left.path} ${right.path}`);
    expect(new Set(places)).toEqual(new Set(['one.py y.py', 'two.py x.py']));
    expect(
      pairs[0]?.fragments.every(({ left }) => left.startLine >= 1 && left.endLine >= left.startLine),
    ).toBe(true);
  });

  it('compares only the same language, and tells what it cannot read', async () => {
    const submissions = [
      python('a', ORIGINAL),
      { ...python('b', ORIGINAL), language: 'cobol' },
      { ...python('c', ORIGINAL), language: 'javascript' },
    ];
    const counts: number[] = [];
    const { pairs, skipped } = await findPairs({ submissions, starters: [] }, (done) => counts.push(done));
    expect(pairs).toEqual([]);
    expect(skipped).toBe(1);
    expect(counts).toEqual([1, 2]);
  });

  it.each(['', '((((((', '\u0000\u0001', 'x = "'.repeat(100)])('reads %j as far as it goes', async (text) => {
    const submissions = [python('a', text), python('b', text)];
    const { pairs } = await findPairs({ submissions, starters: [] }, nothing);
    expect(pairs.length).toBeLessThanOrEqual(1);
  });
});
