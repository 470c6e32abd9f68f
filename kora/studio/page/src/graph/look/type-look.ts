import type { UnitType } from "@krako/contracts";

export interface TypeLook {
  /** Path in a square of 16, stroked. */
  readonly glyph: string;
  readonly colour: `--type-${UnitType}`;
  readonly word: string;
}

/** From what costs least to what costs most, which is the order of the filter. */
export const TYPE_LOOKS: Readonly<Record<UnitType, TypeLook>> = {
  deterministic: {
    glyph: "M11 2.6c-2.6-.6-3.2 1-3.5 3L6.4 13c-.3 1.4-1.2 1.9-2.6 1.3M4.6 7h6",
    colour: "--type-deterministic",
    word: "deterministic",
  },
  aggregation: { glyph: "M12 3.4H4.2L8.4 8L4.2 12.6H12", colour: "--type-aggregation", word: "aggregation" },
  retrieval: {
    glyph: "M7 2.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2zM10.4 10.4l3.4 3.4",
    colour: "--type-retrieval",
    word: "retrieval",
  },
  small_model: {
    glyph:
      "M4.5 4.5h7v7h-7zM6.5 2v2.5M9.5 2v2.5M6.5 11.5v2.5M9.5 11.5v2.5M2 6.5h2.5M2 9.5h2.5M11.5 6.5h2.5M11.5 9.5h2.5",
    colour: "--type-small_model",
    word: "small model",
  },
  llm: {
    glyph: "M8 1.8c.6 3.6 2.6 5.6 6.2 6.2c-3.6.6-5.6 2.6-6.2 6.2c-.6-3.6-2.6-5.6-6.2-6.2c3.6-.6 5.6-2.6 6.2-6.2z",
    colour: "--type-llm",
    word: "LLM",
  },
};

export const TYPES = [
  "deterministic",
  "aggregation",
  "retrieval",
  "small_model",
  "llm",
] as const satisfies readonly UnitType[];
