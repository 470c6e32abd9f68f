/** As many random bytes, as lower-case hexadecimal digits. `random` returns 0 to below 1. */
export function randomHex(bytes: number, random: () => number): string {
  let hex = "";
  for (let i = 0; i < bytes; i += 1)
    hex += Math.floor(random() * 256)
      .toString(16)
      .padStart(2, "0");
  return hex;
}

/** A UUID of version 4 from that randomness. */
export function randomUuid(random: () => number): string {
  const hex = randomHex(16, random);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** W3C trace context of one request within a trace, always sampled; a trace id that is none begins a trace of its own. */
export function traceparent(traceId: unknown, random: () => number): string {
  const isTrace = typeof traceId === "string" && /^(?!0{32})[0-9a-f]{32}$/.test(traceId);
  // An id of zeros alone is none.
  const span = randomHex(8, random).replace(/^0{16}$/, "0000000000000001");
  return `00-${isTrace ? traceId : randomHex(16, random).replace(/^0{32}$/, `${"0".repeat(31)}1`)}-${span}-01`;
}
