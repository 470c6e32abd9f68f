import type { Caller } from "../handlers/call.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { permissionDenied, rateLimited, unauthenticated } from "./refusals.ts";
import { bearerToken, hashToken, isValid, type Role, type TokenDirectory } from "./tokens.ts";

const NOBODY: Caller = { role: null, owner: "" };

/** Finds out who calls. */
export class Authentication {
  readonly #directory: TokenDirectory;
  readonly #rates: RateLimiter;

  constructor(directory: TokenDirectory, rates: RateLimiter) {
    this.#directory = directory;
    this.#rates = rates;
  }

  /**
   * The caller, whose token has the role asked for; of what is open to all (`null`) nobody, and no token is looked at.
   * @throws RefusalError 401 or 403; RefusalForNow 429.
   */
  async callerOf(authorization: string | undefined, role: Role | null, now: number): Promise<Caller> {
    if (role === null) return NOBODY;
    const token = bearerToken(authorization);
    if (token === null) throw unauthenticated();
    const hash = hashToken(token);
    const record = await this.#directory.find(hash);
    if (record === null || !isValid(record, hash, now)) throw unauthenticated();
    const waitMs = this.#rates.waitMs(hash, now);
    if (waitMs > 0) throw rateLimited(waitMs, "token");
    if (record.role !== role) throw permissionDenied(`It takes a token of the role ${role}.`);
    return { role: record.role, owner: record.owner };
  }
}
