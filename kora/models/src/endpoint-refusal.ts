/** Bytes of an error's body that are looked at. */
export const MAX_REFUSAL_BYTES = 8_192;

/** What a server may mean by an error, where its status does not say it. */
export type RefusalMeaning = "context_too_long" | "model_does_not_fit";

/**
 * The words by which servers say it: OpenAI, vLLM, llama.cpp, Ollama and LM Studio have no common code for either.
 * Only the meaning is passed on, never what was said.
 */
const WORDS: readonly (readonly [RefusalMeaning, RegExp])[] = [
  [
    "context_too_long",
    /context_length_exceeded|exceed_context_size|maximum context length|available context size|context (window|length) .{0,40}exceed/i,
  ],
  [
    "model_does_not_fit",
    /requires more system memory|out of memory|insufficient memory|failed to allocate|cannot allocate memory/i,
  ],
];

/** What the body of an error means; null where it says neither. */
export function meaningOfRefusal(body: string): RefusalMeaning | null {
  return WORDS.find(([, words]) => words.test(body))?.[0] ?? null;
}
