const NODE_MODULES = 'node_modules/';
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

const OS_NAMES = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU_NAMES = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const LIBC_NAMES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** The key under which a package required by `from` is found, as Node looks it up; null when it is nowhere. */
function findEntry(packages, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    const key = `${folder === '' ? '' : `${folder}/`}${NODE_MODULES}${name}`;
    if (packages[key] !== undefined) return key;
    if (folder === '') return null;
  }
}

function parentOf(folder) {
  const at = folder.lastIndexOf(NODE_MODULES);
  return at <= 0 ? '' : folder.slice(0, at - 1);
}

/** What a package for one platform says of itself, read from its name: `@oxlint/binding-linux-x64-musl`. */
function platformOf(name) {
  const words = name.split(/[-/@]/);
  const os = OS_NAMES.filter((candidate) => words.includes(candidate));
  const cpu = CPU_NAMES.filter((candidate) => words.includes(candidate));
  const libc = words.flatMap((word) => LIBC_NAMES[word] ?? []);
  return { cpu, os, libc: os.includes('linux') ? libc : [] };
}

/** An entry with its keys in npm's own order, so that a later install leaves it as it is. */
function optionalEntry(name, { version, dev }) {
  const { cpu, os, libc } = platformOf(name);
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

/**
 * Finds optional dependencies for other platforms that a lock misses. A registry that does not carry them lets
 * `npm install` write such a lock, and `npm ci` then refuses it.
 * @returns the entries to add, by key of the lock's `packages`
 */
export function missingOptionalEntries(lock) {
  const missing = {};
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (findEntry(lock.packages, from, name) !== null) continue;
      if (!EXACT_VERSION.test(version))
        throw new Error(`${from} wants ${name}@${version}, which is no exact version.`);
      missing[`${NODE_MODULES}${name}`] = optionalEntry(name, { version, dev: entry.dev === true });
    }
  }
  return missing;
}

/** Keys of entries that say where they were downloaded from, which ties the lock to one registry. */
export function entriesWithAddress(lock) {
  return Object.keys(lock.packages).filter((key) =>
    /^(?:https?|git)/.test(lock.packages[key].resolved ?? ''),
  );
}

/** Keys of packages with an install script about which `allowScripts` of package.json says nothing. */
export function undecidedScripts(lock, manifest) {
  const decided = Object.keys(manifest.allowScripts ?? {});
  return Object.keys(lock.packages).filter((key) => {
    if (lock.packages[key].hasInstallScript !== true) return false;
    return !decided.includes(key.slice(key.lastIndexOf(NODE_MODULES) + NODE_MODULES.length));
  });
}
