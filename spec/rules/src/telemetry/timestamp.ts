let lastAt = Number.NaN;
let lastText = "";

/**
 * A time as the contract writes it: RFC 3339 UTC with milliseconds; fractions of `epochMs` (milliseconds since 1970) are dropped.
 * Events come in bursts, so the last text is kept.
 */
export function timestamp(epochMs: number): string {
  const at = Math.floor(epochMs);
  if (at !== lastAt) {
    lastText = new Date(at).toISOString();
    lastAt = at;
  }
  return lastText;
}
