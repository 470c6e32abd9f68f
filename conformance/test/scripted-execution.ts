import type { ModelCall } from "../src/backend/backend-under-test.ts";
import type { ModelAnswerScript } from "../src/cases/case.ts";
import type { Execution } from "../src/model/execution-log.ts";

/** The nth ticket of a test. */
export function ticket(n: number): string {
  return `t-${n.toString(16).padStart(16, "0")}`;
}

/** An answer with a label and, unless said otherwise, 3 tokens in and 4 out. */
export function answer(
  label: string,
  usage: { readonly tokens_in: number; readonly tokens_out: number } | null = { tokens_in: 3, tokens_out: 4 },
): ModelAnswerScript {
  return { kind: "answer", output: { label }, valid: true, usage };
}

/** An execution whose units `u1`, `u2`, … carry the tickets from `firstTicket` on and answer as given. */
export function execution(
  units: readonly (readonly ModelAnswerScript[])[],
  { firstTicket = 1, ...differences }: Partial<Execution> & { readonly firstTicket?: number } = {},
): Execution {
  let mark = 0;
  const ids = units.map((_, index) => `u${index + 1}`);
  return {
    script: Object.fromEntries(ids.map((id, index) => [id, { kind: "model", answers: units[index] ?? [] }])),
    tickets: new Map(ids.map((id, index) => [ticket(firstTicket + index), id])),
    release: { order: "at once" },
    nextMark: () => {
      mark += 1;
      return mark;
    },
    now: () => mark * 10,
    ...differences,
  };
}

/** What a backend calls the llm adapter with for the nth ticket. */
export function llmCall(n: number, differences: Partial<ModelCall> = {}): ModelCall {
  return {
    operation: "llm.generate@1",
    unitType: "llm",
    tier: "medium",
    input: { prompt: `Ticket ${ticket(n)}. Sort this.` },
    maxOutputTokens: 64,
    ...differences,
  };
}

/** Turns the event loop until the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

export const never: AbortSignal = new AbortController().signal;
