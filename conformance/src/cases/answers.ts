// What units put out: valid and invalid values for the schema the cases use.
import type { WorkUnit } from "@krako/contracts";
import type { Json, JsonObject } from "../oracle/json.ts";

/** The schema of a family of units that escalations connect: closed at every level, with something to get wrong at each. */
export const outputSchema = (family: string): WorkUnit["output_schema"] => ({
  type: "object",
  title: family,
  properties: {
    label: { type: "string", pattern: "^[a-z]+$" },
    confidence: { type: "number" },
    by: { type: "string" },
    detail: {
      type: "object",
      properties: { n: { type: "integer" } },
      required: ["n"],
      additionalProperties: false,
    },
    list: { type: "array", items: { $ref: "#/$defs/item" } },
    seen: { type: "string" },
    arguments: { type: "integer" },
  },
  required: ["label"],
  additionalProperties: false,
  $defs: { item: { type: "integer", minimum: 0 } },
});

const LABELS = ["spam", "ham", "other"] as const;
const CONFIDENCES = [0.9, 0.2, 0.5, undefined, 0.95] as const;

/** Differs by unit and attempt, so that one in the wrong place is seen. */
export const validOutput = (id: string, attempt: number, choice: number): JsonObject => {
  const confidence = CONFIDENCES[choice % CONFIDENCES.length];
  return {
    label: LABELS[choice % LABELS.length] ?? "spam",
    ...(confidence === undefined ? {} : { confidence }),
    by: `${id}#${attempt}`,
    detail: { n: choice },
    list: choice % 2 === 0 ? [1, 2] : [],
  };
};

export const invalidOutput = (id: string, attempt: number, choice: number): Json => {
  const valid = validOutput(id, attempt, 0);
  switch (choice) {
    case 0:
      return { ...valid, detail: { n: "one" } };
    case 1:
      return { confidence: 0.9, by: `${id}#${attempt}` };
    case 2:
      return { ...valid, more: true };
    case 3:
      return "no object";
    case 4:
      return { ...valid, list: [1, -1] };
    case 5:
      return null;
    case 6:
      return { ...valid, detail: { n: 1, more: 2 } };
    case 7:
      return { ...valid, label: "UPPER" };
    case 8:
      return { ...valid, confidence: "0.9" };
    default:
      return { ...valid, label: null };
  }
};
