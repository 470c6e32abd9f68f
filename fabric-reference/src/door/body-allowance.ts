import { noRoomForBody } from "./refusals.ts";

/** Memory for the bodies of requests under way, in bytes. Reserved before it is filled, given back when the request is over. */
export class BodyAllowance {
  readonly #most: number;
  #used = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Bytes reserved now. */
  get used(): number {
    return this.#used;
  }

  /** @throws RefusalForNow where that much is not left. */
  reserve(bytes: number): void {
    if (this.#used + bytes > this.#most) throw noRoomForBody();
    this.#used += bytes;
  }

  release(bytes: number): void {
    this.#used -= bytes;
  }
}
