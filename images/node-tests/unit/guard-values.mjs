/*
 * What is asked of a value before it is compared: it has to be a value, and nothing that tells the framework itself how to
 * compare. Every function that is used later is bound when this is loaded, before anything of the submission is.
 */
const { getOwnPropertyNames, getOwnPropertySymbols, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { isArray } = Array;
const apply = Reflect.apply;
const { add, has } = Set.prototype;
const Seen = Set;
const MOST_LOOKED_AT = 20_000;
const TELLS = ['asymmetricMatch'];

export class DeceptiveValue extends Error {}

/** Throws for a value of which some part has a say in how it is compared. Calls nothing of the value's own. */
export function guardValue(value) {
  const waiting = [value];
  const seen = new Seen();
  for (let at = 0; at < waiting.length && at < MOST_LOOKED_AT; at += 1) {
    const item = waiting[at];
    if ((typeof item !== 'object' && typeof item !== 'function') || item === null) continue;
    if (apply(has, seen, [item])) continue;
    apply(add, seen, [item]);
    for (const name of TELLS)
      if (find(item, name)) throw new DeceptiveValue('The value says itself what it equals.');
    if (typeof item === 'function') continue;
    const names = getOwnPropertyNames(item);
    for (let index = 0; index < names.length && index < MOST_LOOKED_AT; index += 1) {
      const part = getOwnPropertyDescriptor(item, names[index]);
      if (part !== undefined && 'value' in part) waiting[waiting.length] = part.value;
    }
    const symbols = isArray(item) ? [] : getOwnPropertySymbols(item);
    for (let index = 0; index < symbols.length; index += 1) {
      const part = getOwnPropertyDescriptor(item, symbols[index]);
      if (part !== undefined && 'value' in part) waiting[waiting.length] = part.value;
    }
  }
}

function find(item, name) {
  for (let at = item; at !== null && at !== undefined; at = getPrototypeOf(at))
    if (getOwnPropertyDescriptor(at, name) !== undefined) return true;
  return false;
}
