/*
 * Notices when a submission has changed what it is tested with. Every function that is used later is bound when this is
 * loaded, before anything of the submission is.
 */
const { getOwnPropertyDescriptor } = Object;
const { ownKeys } = Reflect;
const is = Object.is;

const PLACES = [
  ...[
    'Object',
    'Function',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'RegExp',
    'Map',
    'Set',
    'WeakMap',
  ],
  ...[
    'WeakSet',
    'Promise',
    'Error',
    'TypeError',
    'RangeError',
    'SyntaxError',
    'AggregateError',
    'ArrayBuffer',
    'Uint8Array',
    'Proxy',
  ],
  ...['JSON', 'Math', 'Reflect'],
];
/** What tests and programs change without anybody being deceived. */
const CHANGEABLE = new Set(['Math.random', 'Error.stackTraceLimit', 'Error.prepareStackTrace']);

/**
 * Takes down how the built-in objects of `global` are, and `more` (name → object). What it returns says what is no longer
 * so, or null; what is added is nobody's business.
 */
export function watchIntegrity(global, more = {}) {
  const kept = [];
  const keep = (name, object) => {
    for (const key of ownKeys(object)) {
      const label = `${name}.${String(key)}`;
      if (!CHANGEABLE.has(label))
        kept.push({ label, object, key, was: getOwnPropertyDescriptor(object, key) });
    }
  };
  for (const name of PLACES) {
    const object = global[name];
    if (object === undefined) continue;
    kept.push({ label: name, object: global, key: name, was: getOwnPropertyDescriptor(global, name) });
    keep(name, object);
    if (typeof object === 'function' && object.prototype !== undefined)
      keep(`${name}.prototype`, object.prototype);
  }
  keep(
    'Iterator.prototype',
    Object.getPrototypeOf(Object.getPrototypeOf(global.Array.prototype[Symbol.iterator].call([]))),
  );
  for (const [name, object] of Object.entries(more)) keep(name, object);

  return function findChange() {
    for (let index = 0; index < kept.length; index += 1) {
      const { label, object, key, was } = kept[index];
      const now = getOwnPropertyDescriptor(object, key);
      if (now === undefined || !is(now.value, was.value) || now.get !== was.get || now.set !== was.set)
        return label;
    }
    return null;
  };
}
