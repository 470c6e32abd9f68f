import { uuidV7 } from "@krako/kora";

/** A new id, a UUID of version 7. */
export function newId(nowMs: number): string {
  return uuidV7(nowMs, crypto.getRandomValues(new Uint8Array(10)));
}
