import { readFileSync } from "node:fs";

/** One question that is answered already. */
export interface Faq {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** One way of asking, with the id of what answers it; null: nothing here does. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly faq: string | null;
  readonly split: "tune" | "held_out";
}

/** A labelled set: how it came about, what can be found, and what is asked. */
export interface FaqSet {
  readonly provenance: string;
  readonly faqs: readonly Faq[];
  readonly questions: readonly AskedQuestion[];
}

const FILE = new URL("../../data/faq/faq.json", import.meta.url);

/** The set of this repository. */
export function readFaqSet(): FaqSet {
  return JSON.parse(readFileSync(FILE, "utf8")) as FaqSet;
}

/** What each entry is found by: its question with its answer. Chosen on the part that is there to choose on. */
export function documentsOf({ faqs }: FaqSet): readonly { readonly id: string; readonly text: string }[] {
  return faqs.map(({ id, question, answer }) => ({ id, text: `${question} ${answer}` }));
}
