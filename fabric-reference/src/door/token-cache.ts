import type { Clock } from "@krako/rules";
import type { TokenDirectory, TokenRecord } from "./tokens.ts";

/**
 * Remembers tokens that were found, so that not every request asks the store. What is not found is never remembered: a new token works
 * at once. A revoked one works for `believedMs` longer at most.
 */
export class TokenCache implements TokenDirectory {
  readonly #directory: TokenDirectory;
  readonly #clock: Clock;
  readonly #believedMs: number;
  readonly #most: number;
  /** In the order in which they were found. */
  readonly #found = new Map<string, { readonly record: TokenRecord; readonly until: number }>();

  constructor(directory: TokenDirectory, clock: Clock, bounds: { readonly believedMs: number; readonly most: number }) {
    this.#directory = directory;
    this.#clock = clock;
    this.#believedMs = bounds.believedMs;
    this.#most = bounds.most;
  }

  async find(hash: string): Promise<TokenRecord | null> {
    const known = this.#found.get(hash);
    if (known !== undefined && known.until > this.#clock.now()) return known.record;
    this.#found.delete(hash);
    const record = await this.#directory.find(hash);
    if (record === null) return null;
    this.#found.set(hash, { record, until: this.#clock.now() + this.#believedMs });
    if (this.#found.size > this.#most) {
      const [oldest] = this.#found.keys();
      if (oldest !== undefined) this.#found.delete(oldest);
    }
    return record;
  }

  /** How many tokens are remembered. */
  get size(): number {
    return this.#found.size;
  }
}
