import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ExecutionRequest, ExecutionResult, Executor } from './executor.ts';

export type SelfTestResult = Awaited<ReturnType<Executor['selfTest']>>[number];

type Execute = (request: ExecutionRequest) => Promise<ExecutionResult>;

/** Runs the first example of every language of every image: a hello-world that has to end well. */
export async function selfTest(images: readonly BuiltImage[], execute: Execute): Promise<SelfTestResult[]> {
  const results: SelfTestResult[] = [];
  for (const image of images) {
    for (const language of image.manifest.languages) {
      results.push(await testLanguage({ image, language }, execute));
    }
  }
  return results;
}

async function testLanguage(
  { image, language }: { image: BuiltImage; language: ManifestLanguage },
  execute: Execute,
): Promise<SelfTestResult> {
  const startedAt = performance.now();
  const example = language.examples[0];
  const result = await execute({
    id: `self-test-${language.id}`,
    image,
    language,
    files: (example?.files ?? []).map((file) => ({ path: file.path, content: Buffer.from(file.content) })),
    args: [],
    limits: image.manifest.defaultLimits,
    stdin: input(example?.stdin ?? ''),
    terminal: null,
  });
  const ok = result.status === 'completed' && result.outputBytes > 0;
  return {
    image: image.name,
    language: language.id,
    ok,
    cause: ok ? null : (result.internalCause ?? `the example ended as ${result.status}`),
    durationMs: performance.now() - startedAt,
  };
}

async function* input(text: string): AsyncIterable<Uint8Array> {
  if (text !== '') yield Buffer.from(text);
}
