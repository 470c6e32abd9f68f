/**
 * Where a text stops being JSON, from what the engine says of it. The engine tells the offset of most faults, but not that of an
 * unexpected token; that one is the end of the shortest beginning in which the token is found, searched for by halving.
 */
export function jsonSyntaxOffset(text: string): number {
  const message = parseMessage(text);
  const told = /at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  if (!isUnexpectedToken(message)) return message === "" ? 0 : text.length;
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isUnexpectedToken(parseMessage(text.slice(0, middle)))) bad = middle;
    else good = middle;
  }
  return bad - 1;
}

function isUnexpectedToken(message: string): boolean {
  return message.startsWith("Unexpected token");
}

function parseMessage(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}
