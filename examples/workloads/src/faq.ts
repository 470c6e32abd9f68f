import { readFileSync } from "node:fs";
import type { PrepareWorkload } from "@krako/kora";
import { semanticRetrievalAdapter } from "@krako/models";
import { plugin } from "@krako/operations";
import type { JsonObject, JsonValue } from "@krako/rules";
import { type JudgedHit, lowestMargin } from "./lowest-margin.ts";

/** The labelled set of this repository; how it came about stands in it. */
const FAQ_FILE = new URL("../../../bench/data/faq/faq.json", import.meta.url);

interface FaqSet {
  readonly provenance: string;
  readonly faqs: readonly { readonly id: string; readonly question: string; readonly answer: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    /** What answers it; null: nothing does, so that nothing can be found rightly. */
    readonly faq: string | null;
    readonly split: "tune" | "held_out";
  }[];
}

/** Held-out questions, and a threshold that was chosen on the others. Every answer is encoded once, before anything is asked. */
export const prepare: PrepareWorkload = async ({ playbook, signal, say }) => {
  const { provenance, faqs, questions } = JSON.parse(readFileSync(FAQ_FILE, "utf8")) as FaqSet;
  const documents = faqs.map(({ id, question, answer }) => ({ id, text: `${question} ${answer}` }));
  const answered = questions.filter(({ faq }) => faq !== null);
  const tune = answered.filter(({ split }) => split === "tune");
  const encoder = semanticRetrievalAdapter();
  say(`encoding ${documents.length} answers, choosing a threshold on ${tune.length} questions`);
  const judged: JudgedHit[] = [];
  for (const { text, faq } of tune) {
    const input = { query: text, documents, limit: 1 };
    const words = firstHit(await byWords(input));
    const meaning = firstHit((await encoder.invoke(requestOf(input), signal)).output);
    judged.push({ margin: words.margin, right: words.id === faq, modelRight: meaning.id === faq });
  }
  const threshold = lowestMargin(judged);
  const held = answered.filter(({ split }) => split === "held_out");
  return {
    cases: held.map(({ id, text, faq }) => ({ id, request: { question: text }, expected: faq })),
    playbook: {
      ...playbook,
      graph: {
        ...playbook.graph,
        tasks: playbook.graph.tasks.map((task) => ({ ...task, input: { ...task.input, documents } })),
        ladders: (playbook.graph.ladders ?? []).map(({ rungs }) => ({
          rungs: rungs.map((rung) =>
            rung.escalate_when === undefined
              ? rung
              : {
                  ...rung,
                  escalate_when: rung.escalate_when.map((each) =>
                    each.type === "confidence_below" ? { ...each, threshold } : each,
                  ),
                },
          ),
        })),
      },
    },
    models: [encoder],
    notes: [
      provenance,
      `${faqs.length} answers; ${tune.length} questions to choose the threshold (${threshold}) on, ${held.length} held out. The model is a sentence encoder in this process.`,
    ],
  };
};

async function byWords(input: JsonObject): Promise<JsonValue> {
  const operation = plugin.operations.find(({ name }) => name === "retrieval.bm25@1");
  return (await operation?.run(input)) ?? null;
}

function firstHit(output: JsonValue): { readonly id: string | null; readonly margin: number } {
  const { hits, margin } = output as unknown as { hits: readonly { id: string }[]; margin: number };
  return { id: hits[0]?.id ?? null, margin };
}

function requestOf(input: JsonObject): Parameters<ReturnType<typeof semanticRetrievalAdapter>["invoke"]>[0] {
  return {
    operation: "retrieval.semantic@1",
    unitType: "small_model",
    tier: "small",
    input,
    outputSchema: {},
    maxInputTokens: 5_000,
    maxOutputTokens: 1,
    workUnitId: "tune",
    attemptIndex: 1,
    runId: "00000000-0000-7000-8000-000000000001",
  };
}
