import type { JsonObject, ModelUsage } from "@krako/rules/ports";
import type { ChatMessage } from "./chat-messages.ts";
import { estimateTokens } from "./estimate-tokens.ts";

/** What was sent and what came back, by which a report of usage is judged. */
export interface CallText {
  readonly messages: readonly ChatMessage[];
  /** Absent where it stands in a message. */
  readonly outputSchema?: JsonObject | undefined;
  readonly answer: string;
}

/** Below so many estimated tokens a report is not held against the estimate: too little to tell. */
export const LEAST_ESTIMATE = 64;

/** A report may be this many times less than the estimate: no tokenizer packs text so much closer than another. */
export const MOST_PACKING = 4;

/** Tokens that a chat format may add to a request, besides one for each byte of it. */
export const FORMAT_TOKENS = 1_024;

/** Tokens that a chat format may add to each message. */
const FORMAT_TOKENS_PER_MESSAGE = 64;

/**
 * The usage that a provider reports, or null where it cannot be true: not two whole numbers; fewer tokens than any tokenizer
 * would make of the text; more tokens of input than the request has bytes. Judged by an estimate that is linear in the text, never
 * by an exact tokenizer, which takes seconds on text that is made for it. More output than was asked for may be true: thoughts
 * that are not shown cost as well.
 */
export function believableUsage(reported: unknown, call: CallText): ModelUsage | null {
  const { prompt_tokens: tokensIn, completion_tokens: tokensOut } = (reported ?? {}) as Record<string, unknown>;
  if (!isCount(tokensIn) || !isCount(tokensOut)) return null;
  if (isTooFew(tokensIn, call.messages.map(({ content }) => content).join("\n"))) return null;
  if (isTooFew(tokensOut, call.answer)) return null;
  return tokensIn > mostInput(call) ? null : { tokensIn, tokensOut };
}

/** What repeats at once, such as lines of dashes: tokenizers pack it closer than any factor. */
const REPEATED = /(.{1,4}?)\1{3,}/gs;

function isTooFew(tokens: number, text: string): boolean {
  const estimate = estimateTokens(text.replace(REPEATED, "$1"));
  return estimate >= LEAST_ESTIMATE && tokens < Math.ceil(estimate / MOST_PACKING);
}

function mostInput({ messages, outputSchema }: CallText): number {
  const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content) + FORMAT_TOKENS_PER_MESSAGE, 0);
  return bytes + (outputSchema === undefined ? 0 : Buffer.byteLength(JSON.stringify(outputSchema))) + FORMAT_TOKENS;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
