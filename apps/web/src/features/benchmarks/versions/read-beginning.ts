const GZIP = [0x1f, 0x8b] as const;
const LENGTH_BYTES = 256 * 1024;

/** How the text of a file begins, which may be packed by gzip; empty where it cannot be unpacked. */
export async function readBeginning(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const isPacked = GZIP.every((byte, index) => head[index] === byte);
  if (!isPacked) return file.slice(0, LENGTH_BYTES).text();
  const decoder = new TextDecoder();
  let text = '';
  try {
    const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    while (text.length < LENGTH_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
    return text;
  } catch {
    // The runner says what is wrong with it.
    return text;
  }
}
