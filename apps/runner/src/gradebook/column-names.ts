const RESERVED = ['e-mail', 'name', 'section', 'total'];

/** A name for the column of each assignment, in their order: its title, with a number where two would be the same. */
export function columnNames(titles: readonly string[]): string[] {
  const taken = new Set(RESERVED);
  return titles.map((title) => {
    let name = title;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${title} #${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
