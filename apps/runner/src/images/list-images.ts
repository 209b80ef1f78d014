import type { ExecutorImage } from '@crucible/contracts/executor-image';
import type { BuiltImage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { AvailableIsolations } from '../executions/available-isolations.ts';

type Deps = { catalog: ImageCatalog; isolations: AvailableIsolations };

/** The images of the catalog. Each can be run in every level of isolation that this installation serves. */
export async function listImages({ catalog, isolations }: Deps): Promise<ExecutorImage[]> {
  const isolation = (await isolations()).has('gvisor') ? 'best' : 'standard';
  return catalog.images.map((image) => ({ ...toExecutorImage(image), isolation }));
}

function toExecutorImage({ name, digest, sizeBytes, builtAt, versions, manifest }: BuiltImage) {
  const languages = manifest.languages.map((language) => ({
    id: language.id,
    name: language.name,
    version: versions[language.id] ?? '',
    aliases: language.aliases,
    extension: language.extension,
    compiled: language.compile !== undefined,
  }));
  return { name, description: manifest.description, digest, sizeBytes, builtAt, languages };
}
