import { semanticRetrievalAdapter } from "@krako/models";
import { plugin } from "@krako/operations";
import type { JsonObject } from "@krako/rules";
import { type AskedQuestion, documentsOf, type FaqSet } from "./faq-set.ts";

/** How often the right entry was among the first ones. */
export interface Ranking {
  readonly asked: number;
  /** Shares of the questions that an entry answers. */
  readonly top1: number;
  readonly top3: number;
}

/** The ids that a search gives, best first. */
export type Search = (input: JsonObject) => Promise<readonly string[]>;

/** By common words: `retrieval.bm25@1`. */
export const byWords: Search = async (input) => {
  const operation = plugin.operations.find(({ name }) => name === "retrieval.bm25@1");
  return idsOf(await operation?.run(input));
};

/** By meaning: `retrieval.semantic@1`, the sentence encoder. */
export const byMeaning: Search = async (input) => {
  const { output } = await encoder.invoke(
    {
      operation: "retrieval.semantic@1",
      unitType: "small_model",
      tier: "small",
      input,
      outputSchema: {},
      maxInputTokens: 10_000,
      maxOutputTokens: 1,
      workUnitId: "retrieval",
      attemptIndex: 1,
      runId: "00000000-0000-7000-8000-000000000001",
    },
    NEVER,
  );
  return idsOf(output);
};

const encoder = semanticRetrievalAdapter();
const NEVER = new AbortController().signal;

/** Asks the questions of one part that an entry answers. */
export async function rank(set: FaqSet, split: AskedQuestion["split"], search: Search): Promise<Ranking> {
  const documents = documentsOf(set).map((document) => ({ ...document }));
  const questions = set.questions.filter((question) => question.split === split && question.faq !== null);
  let first = 0;
  let among = 0;
  for (const { text, faq } of questions) {
    const ids = await search({ query: text, documents, limit: 3 });
    if (ids[0] === faq) first += 1;
    if (faq !== null && ids.includes(faq)) among += 1;
  }
  return { asked: questions.length, top1: first / questions.length, top3: among / questions.length };
}

function idsOf(output: unknown): readonly string[] {
  const { hits } = output as { readonly hits: readonly { readonly id: string }[] };
  return hits.map(({ id }) => id);
}
