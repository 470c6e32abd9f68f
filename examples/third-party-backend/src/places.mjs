// Writing a value at a place in an input (Binding.to).
import { indexOf, setMember } from "./json.mjs";

/** Stands where a binding will have put a value, while places are tried out beforehand. */
export class Mark {}

/** @param {object} record @param {string} name @returns {unknown} */
const memberOf = (record, name) => (Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined);

/**
 * Missing objects on the way are made; in an array an index up to its length, or `-` to append.
 *
 * @param {object} root is written to
 * @param {readonly string[]} parts of the pointer, at least one
 * @param {unknown} value
 * @returns {string | null} why it cannot be written, or null
 */
export function place(root, parts, value) {
  /** @type {unknown} */
  let here = root;
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    if (here instanceof Mark) return "another binding writes there";
    if (typeof here !== "object" || here === null) return "there is no object or list on the way";
    const isAppended = Array.isArray(here) && part === "-";
    const index = Array.isArray(here) && !isAppended ? indexOf(part) : -1;
    if (Array.isArray(here) && !isAppended && (index < 0 || index > here.length)) return "the list is not that long";
    const there = isAppended ? undefined : Array.isArray(here) ? here[index] : memberOf(here, part);
    if (isLast && value instanceof Mark && holdsMark(there)) return "another binding writes there";
    const next = isLast ? value : there === undefined ? {} : there;
    if (Array.isArray(here) && isAppended) here.push(next);
    else if (Array.isArray(here)) here[index] = next;
    else setMember(here, part, next);
    here = next;
  }
  return null;
}

/** @param {unknown} value @returns {boolean} */
function holdsMark(value) {
  if (value instanceof Mark) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsMark);
}
