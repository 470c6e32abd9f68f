import type { BackendCapabilities, TaskGraph } from "@krako/contracts";
import { digestOf } from "./json/canonical-json.ts";
import { isFrozenDocument } from "./json/freeze-json.ts";

const known = new WeakMap<object, string>();

/** SHA-256 of the RFC 8785 form of a graph (§7). Remembered for graphs that are frozen and so cannot change. */
export function graphDigest(graph: TaskGraph): string {
  return rememberedDigest(graph);
}

/** SHA-256 of the RFC 8785 form of a capability descriptor (CAP-003). */
export function capabilitiesDigest(capabilities: BackendCapabilities): string {
  return rememberedDigest(capabilities);
}

function rememberedDigest(document: object): string {
  const remembered = known.get(document);
  if (remembered !== undefined) return remembered;
  const digest = digestOf(document);
  if (isFrozenDocument(document)) known.set(document, digest);
  return digest;
}
