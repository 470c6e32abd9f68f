import type { FigureGroup, Measured } from "../figure.ts";
import { readFaqSet } from "../retrieval/faq-set.ts";
import { byMeaning, byWords, rank } from "../retrieval/measure-retrieval.ts";

/** What the sentence encoder finds that common words do not. */
export const retrieval: FigureGroup = {
  name: "retrieval",
  says: "held-out questions whose answer is found first, or among three: by meaning, beside BM25 on the same",
  targets: {},
  async measure(_, progress) {
    const set = readFaqSet();
    const words = await rank(set, "held_out", byWords);
    const meaning = await rank(set, "held_out", byMeaning);
    progress(`${meaning.asked} held-out questions, ${set.faqs.length} entries`);
    return [
      share("kora.retrieval.top1", meaning.top1, words.top1),
      share("kora.retrieval.top3", meaning.top3, words.top3),
    ];
  },
};

/** The same questions give the same answers: one measurement is all of them. */
function share(id: string, value: number, byCommonWords: number): Measured {
  const floor = { name: "retrieval.bm25@1", value: byCommonWords, unit: "share" };
  return { id, value, unit: "share", floor, low: value, high: value, rounds: 1 };
}
