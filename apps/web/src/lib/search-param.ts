/** What a page is told behind the `?` of its address. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The first value of a name; undefined where it is missing. */
export async function searchParam(params: SearchParams, name: string): Promise<string | undefined> {
  const value = (await params)[name];
  return Array.isArray(value) ? value[0] : value;
}
