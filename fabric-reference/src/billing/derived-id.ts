import { hash } from "node:crypto";

/**
 * An id in the shape of a UUID of version 7 that follows from what it names: the same moment and the same name give the same id, so
 * that what is derived from a log can be derived again to the same bytes (DET-005). `at` in milliseconds since 1970.
 */
export function derivedId(at: number, name: string): string {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, "0");
  const digits = hash("sha256", name);
  const variant = VARIANTS[Number.parseInt(digits.charAt(3), 16) % VARIANTS.length];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-${variant}${digits.slice(4, 7)}-${digits.slice(7, 19)}`;
}

/** First digit of the fourth group of every UUID of RFC 9562. */
const VARIANTS = ["8", "9", "a", "b"] as const;
