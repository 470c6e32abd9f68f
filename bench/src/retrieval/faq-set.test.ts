import { expect, it } from "vitest";
import { readFaqSet } from "./faq-set.ts";

const { provenance, faqs, questions } = readFaqSet();
const partOf = (split: string) => questions.filter((question) => question.split === split);

it("says where it comes from, and holds enough to measure", () => {
  expect(provenance).toMatch(/^Written for this benchmark/);
  expect(faqs.length).toBeGreaterThanOrEqual(20);
  expect(partOf("held_out").filter(({ faq }) => faq !== null).length).toBeGreaterThanOrEqual(60);
});

it("labels every question with an entry that is there, or says that none answers it", () => {
  const ids = new Set(faqs.map(({ id }) => id));
  expect(ids.size).toBe(faqs.length);
  expect(questions.filter(({ faq }) => faq !== null && !ids.has(faq))).toEqual([]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

it("asks of every entry in both parts, and nothing twice", () => {
  for (const split of ["tune", "held_out"])
    expect(new Set(partOf(split).map(({ faq }) => faq))).toEqual(new Set([...faqs.map(({ id }) => id), null]));
  const texts = [...questions.map(({ text }) => text), ...faqs.map(({ question }) => question)];
  expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
});
