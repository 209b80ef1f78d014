import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import type { ImageContents } from './inspect-image.ts';
import type { InstalledPackage } from './packages/installed-package.ts';
import type { Distribution } from './read-distribution.ts';

type Described = {
  image: { name: string; digest: string; tag: string; builtAt: Date };
  contents: Pick<ImageContents, 'packages' | 'distribution' | 'config'>;
  /** Of the product, which wrote it. */
  productVersion: string;
};

/** The bill of materials of an image: CycloneDX 1.6, as a JSON value, the same for the same image. */
export function toCycloneDx({ image, contents, productVersion }: Described): unknown {
  const bom = new Models.Bom();
  bom.metadata.timestamp = image.builtAt;
  bom.metadata.tools.components.add(
    new Models.Component(Enums.ComponentType.Application, 'crucible', { version: productVersion }),
  );
  bom.metadata.component = new Models.Component(Enums.ComponentType.Container, image.name, {
    version: image.digest,
    bomRef: image.digest,
    purl: new PackageURL('oci', null, image.name, image.digest, {
      arch: contents.config.architecture,
      tag: image.tag.split(':').at(-1) ?? '',
    }).toString(),
  });
  for (const one of contents.packages) bom.components.add(toComponent(one, contents.distribution));
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  const text = serializer.serialize(bom, { sortLists: true });
  const json: unknown = JSON.parse(text);
  return json;
}

function toComponent(one: InstalledPackage, distribution: Distribution | null): Models.Component {
  const purl = purlOf(one, distribution);
  const component = new Models.Component(Enums.ComponentType.Library, shortName(one), {
    version: one.version,
    bomRef: purl,
    purl,
    ...(groupOf(one) !== undefined && { group: groupOf(one) }),
  });
  if (one.license !== null) component.licenses.add(new Models.NamedLicense(one.license));
  return component;
}

/** https://github.com/package-url: the one name of a package that all scanners know. */
function purlOf(one: InstalledPackage, distribution: Distribution | null): string {
  const { type, version, architecture, source } = one;
  if (type === 'pypi' || type === 'npm') {
    return new PackageURL(type, groupOf(one) ?? null, shortName(one), version).toString();
  }
  // What is copied together from nothing has no os-release; its packages are of Debian.
  const home = distribution?.id ?? (type === 'apk' ? 'alpine' : 'debian');
  return new PackageURL(type, home, one.name, version, {
    ...(architecture !== null && { arch: architecture }),
    ...(distribution !== null && { distro: `${home}-${distribution.version}` }),
    ...(source !== null && { upstream: source }),
  }).toString();
}

/** `@scope` of an npm package. */
function groupOf({ type, name }: InstalledPackage): string | undefined {
  return type === 'npm' && name.startsWith('@') ? name.split('/')[0] : undefined;
}

const shortName = (one: InstalledPackage): string =>
  groupOf(one) === undefined ? one.name : (one.name.split('/')[1] ?? one.name);
