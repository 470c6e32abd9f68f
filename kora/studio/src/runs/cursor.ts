import { malformed } from "../http/refusals.ts";

/** The last run of a page: the next one begins after it. */
export interface Place {
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly name: string;
}

export function encodeCursor({ changedAt, name }: Place): string {
  return Buffer.from(JSON.stringify([changedAt, name])).toString("base64url");
}

/** @throws RefusalError 400 where it is none of ours */
export function decodeCursor(cursor: string): Place {
  try {
    const [changedAt, name] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    if (typeof changedAt === "number" && typeof name === "string") return { changedAt, name };
  } catch {
    // Told below.
  }
  throw malformed("bad_cursor", "The cursor is none that a page of runs has given.");
}
