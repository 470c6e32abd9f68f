import { canonicalJson, readPointer, UNRESOLVED } from "@krako/rules";
import { type JsonValue, OperationError } from "@krako/rules/ports";
import { ITEMS_SCHEMA, MAX_ITEMS, readItems } from "./aggregate-items.ts";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { nestsAtMost } from "./json-depth.ts";
import { MAX_DEPTH } from "./limits.ts";
import { invalidInput, readOptionalText } from "./read-input.ts";

const POINTER_CHARS = 1_024;

/** What most items say. */
export const aggregateVote: StandardOperation = defineOperation({
  name: "aggregate.vote@1",
  type: "aggregation",
  bound: "linear",
  library: { name: "canonicalize", licence: "Apache-2.0" },
  description:
    `Counts what up to ${MAX_ITEMS} items say: each votes with its value, or with its part at "pointer", by weight 1, or by the number ` +
    `at "weight_pointer" (0 or more). Values are equal when their RFC 8785 forms are; an item without the part abstains. Most weight ` +
    `wins; a tie goes to the value that was said first, and is told.`,
  inputSchema: {
    type: "object",
    properties: {
      items: ITEMS_SCHEMA,
      pointer: { type: "string", pattern: "^(/|$)", maxLength: POINTER_CHARS },
      weight_pointer: { type: "string", pattern: "^(/|$)", maxLength: POINTER_CHARS },
    },
    required: ["items"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      value: { description: "the value that won" },
      share: { type: "number", minimum: 0, maximum: 1, description: "its part of all weight" },
      votes: { type: "integer", minimum: 1, description: "items that said it" },
      voters: { type: "integer", minimum: 1, description: "items that said anything" },
      tie: { type: "boolean" },
    },
    required: ["value", "share", "votes", "voters", "tie"],
    additionalProperties: false,
  },
  example: {
    input: { items: [{ label: "spam" }, { label: "ham" }, { label: "spam" }, {}], pointer: "/label" },
    output: { value: "spam", share: 0.666667, votes: 2, voters: 3, tie: false },
  },
  run: (input) => {
    const items = readItems(input);
    if (!nestsAtMost(items, MAX_DEPTH + 1))
      throw new OperationError("too_deep", `An item nests deeper than ${MAX_DEPTH} levels; flatten it.`);
    const ballots = count(
      items,
      readOptionalText(input, "pointer", POINTER_CHARS) ?? "",
      readOptionalText(input, "weight_pointer", POINTER_CHARS),
    );
    let winner: Ballot | undefined;
    let tie = false;
    let all = 0;
    let voters = 0;
    for (const ballot of ballots) {
      all += ballot.weight;
      voters += ballot.votes;
      if (winner !== undefined && ballot.weight === winner.weight) tie = true;
      if (winner !== undefined && ballot.weight <= winner.weight) continue;
      winner = ballot;
      tie = false;
    }
    if (winner === undefined)
      throw new OperationError(
        "nothing_found",
        "No item has a vote; check the pointer, or add an escalation on failure.",
      );
    const share = all === 0 ? 0 : Math.round((winner.weight / all) * 1e6) / 1e6;
    return { value: winner.value, share, votes: winner.votes, voters, tie };
  },
});

interface Ballot {
  readonly value: JsonValue;
  weight: number;
  votes: number;
}

function count(items: readonly JsonValue[], pointer: string, weightPointer: string | undefined): Iterable<Ballot> {
  const ballots = new Map<string, Ballot>();
  items.forEach((item, index) => {
    const value = readPointer(item, pointer);
    if (value === UNRESOLVED) return;
    const weight = weightPointer === undefined ? 1 : readPointer(item, weightPointer);
    if (typeof weight !== "number" || !(weight >= 0 && weight <= Number.MAX_SAFE_INTEGER))
      throw invalidInput(`/items/${index}`, "an item with a weight of 0 or more at weight_pointer");
    const key = canonicalJson(value);
    const ballot = ballots.get(key) ?? { value: value as JsonValue, weight: 0, votes: 0 };
    ballot.weight += weight;
    ballot.votes += 1;
    ballots.set(key, ballot);
  });
  return ballots.values();
}
