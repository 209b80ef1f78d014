type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value as it is typed, or null when what is typed is no JSON. */
export function parseJson(text: string): { value: Json } | null {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return null;
  }
}

/** A list of values, one a line, as it is typed; null when a line is none. */
export function parseJsonLines(text: string): Json[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map((line) => parseJson(line));
  return parsed.every((one) => one !== null) ? parsed.map(({ value }) => value) : null;
}
