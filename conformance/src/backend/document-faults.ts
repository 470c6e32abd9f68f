import type { Validate } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { oneLine } from "./thrown-text.ts";

const MOST_FAULTS = 20;

/** What is wrong with a plain value as a document of the contract: pointer and sentence each; none if it is one. */
export function documentFaults<T>(isDocument: Validate<T>, value: unknown): string[] {
  if (isDocument(value)) return [];
  const found = explain(isDocument.errors, value);
  const told = found
    .slice(0, MOST_FAULTS)
    .map(({ pointer, message }) => oneLine(pointer === "" ? message : `${pointer}: ${message}`));
  if (found.length > MOST_FAULTS) told.push(`and ${found.length - MOST_FAULTS} more`);
  return told.length > 0 ? told : ["It does not satisfy its schema."];
}
