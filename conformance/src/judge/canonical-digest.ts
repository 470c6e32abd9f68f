import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256 of the RFC 8785 form, in lower hex. */
export const canonicalDigest = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalize(value) ?? "null")
    .digest("hex");
