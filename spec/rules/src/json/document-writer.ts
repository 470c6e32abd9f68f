import { ARRAY_INDEX, pointerTokens } from "./json-pointer.ts";

/**
 * Writes values into a copy of a document. Only the containers on the way to a write are copied, each once, so many writes into one
 * array cost no more than the array; the original and everything written are left as they are.
 */
export class DocumentWriter {
  #document: unknown;
  /** The containers that are copies; few in all but hostile cases. */
  #copied: object[] | Set<object> = [];

  constructor(document: unknown) {
    this.#document = document;
  }

  get document(): unknown {
    return this.#document;
  }

  /** Freezes what was copied and returns the document: frozen as a whole if the original and everything written are. */
  freeze(): unknown {
    for (const copy of this.#copied) Object.freeze(copy);
    return this.#document;
  }

  /**
   * Puts `value` at a non-empty pointer (or its reference tokens). Missing objects on the way are made; in an array the token is an index up to its length, or
   * `-` to append. False, with nothing written, if the way leads through a scalar or past the end of an array.
   */
  write(pointer: string | readonly string[], value: unknown): boolean {
    const tokens = typeof pointer === "string" ? pointerTokens(pointer) : pointer;
    if (!this.#reaches(tokens)) return false;
    let at = this.#own(this.#document);
    this.#document = at;
    for (let depth = 0; depth < tokens.length - 1; depth += 1) {
      const token = tokens[depth] as string;
      const inner = this.#own(
        Array.isArray(at) && token === "-" ? undefined : (at as Record<string, unknown>)[token],
        at,
        token,
      );
      put(at, token, inner);
      at = inner;
    }
    put(at, tokens.at(-1) as string, value);
    return true;
  }

  /** Whether every container on the way can take the next token. */
  #reaches(tokens: readonly string[]): boolean {
    let at: unknown = this.#document;
    for (const token of tokens) {
      if (at === undefined) continue;
      if (typeof at !== "object" || at === null) return false;
      if (Array.isArray(at)) {
        const index = token === "-" ? at.length : ARRAY_INDEX.test(token) ? Number(token) : -1;
        if (index < 0 || index > at.length) return false;
        at = at[index];
      } else at = Object.hasOwn(at, token) ? (at as Record<string, unknown>)[token] : undefined;
    }
    return true;
  }

  /** A container that may be changed: the one already copied, a copy, or a new object. */
  #own(container: unknown, parent?: object, token?: string): object {
    const present =
      parent === undefined || Array.isArray(parent) || Object.hasOwn(parent, token as string) ? container : undefined;
    if (typeof present === "object" && present !== null && this.#isCopy(present)) return present;
    const copy: object = Array.isArray(present) ? present.slice() : { ...(present as object | undefined) };
    if (this.#copied instanceof Set) this.#copied.add(copy);
    else if (this.#copied.push(copy) > FEW) this.#copied = new Set(this.#copied);
    return copy;
  }

  #isCopy(container: object): boolean {
    return this.#copied instanceof Set ? this.#copied.has(container) : this.#copied.includes(container);
  }
}

const FEW = 8;

function put(container: object, token: string, value: unknown): void {
  if (Array.isArray(container)) container[token === "-" ? container.length : Number(token)] = value;
  else if (token === "__proto__")
    Object.defineProperty(container, token, { value, enumerable: true, configurable: true, writable: true });
  else (container as Record<string, unknown>)[token] = value;
}
