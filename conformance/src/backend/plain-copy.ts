// A backend in this process may hand over anything: proxies, getters that throw, cycles. Judged is a copy that is plain JSON.

const MOST_DEPTH = 512;
const MOST_VALUES = 5_000_000;

export type PlainCopy = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: string };

/** A copy in plain JSON; or where the value is none, and why. Members that are undefined are left out, as JSON would. */
export function plainCopy(value: unknown): PlainCopy {
  const walk: Walk = { values: 0, above: new Set() };
  try {
    return { ok: true, value: copied(value, "", walk) };
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false, fault: error.message };
    return { ok: false, fault: "reading it throws" };
  }
}

interface Walk {
  values: number;
  readonly above: Set<object>;
}

class NotPlain extends Error {
  constructor(pointer: string, sentence: string) {
    super(`${pointer === "" ? "it" : pointer.slice(0, 200)} ${sentence}`);
  }
}

function copied(value: unknown, pointer: string, walk: Walk): unknown {
  walk.values += 1;
  if (walk.values > MOST_VALUES) throw new NotPlain("", `has more than ${MOST_VALUES} values`);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value;
    throw new NotPlain(pointer, `is ${value}, which JSON does not have`);
  }
  if (typeof value === "undefined") throw new NotPlain(pointer, "is undefined");
  if (typeof value !== "object") throw new NotPlain(pointer, `is a ${typeof value}`);
  if (walk.above.has(value)) throw new NotPlain(pointer, "contains itself");
  if (walk.above.size >= MOST_DEPTH) throw new NotPlain(pointer, `is nested deeper than ${MOST_DEPTH} levels`);
  walk.above.add(value);
  const copy = Array.isArray(value) ? copiedArray(value, pointer, walk) : copiedObject(value, pointer, walk);
  walk.above.delete(value);
  return copy;
}

function copiedArray(value: readonly unknown[], pointer: string, walk: Walk): unknown[] {
  const copy: unknown[] = [];
  const { length } = value;
  for (let index = 0; index < length; index += 1) copy.push(copied(value[index], `${pointer}/${index}`, walk));
  return copy;
}

function copiedObject(value: object, pointer: string, walk: Walk): Record<string, unknown> {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== "Object") throw new NotPlain(pointer, `is a ${kind}, not plain JSON`);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const member = read(value, key, place);
    if (member === undefined) continue;
    const own = copied(member, place, walk);
    // An assignment to `__proto__` would set the prototype.
    if (key !== "__proto__") copy[key] = own;
    else Object.defineProperty(copy, key, { value: own, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

function read(value: object, key: string, place: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    throw new NotPlain(place, "throws when it is read");
  }
}
