import { countWords } from "../text-features.ts";

/** Words of some texts: the tokens that small models in this process count. Scripts without spaces count each character. */
export function wordsIn(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords({ text }, Number.MAX_SAFE_INTEGER), 0);
}
