/** Characters of a Date header that are looked at. */
const MAX_DATE_CHARS = 128;

/** A day with a four-digit year, a time and an explicit zone; without a zone the answer would depend on the machine. */
const ZONED =
  /^(?:[A-Za-z]{3},?\s+)?(\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?)\s+([+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)(?:\s|$)/;

/** When a message says it was sent, as RFC 3339 in UTC with milliseconds; null when it says so in no usable way. */
export function sentAt(header: string | undefined): string | null {
  const [, when, zone] = ZONED.exec((header ?? "").trim().slice(0, MAX_DATE_CHARS)) ?? [];
  if (when === undefined || zone === undefined) return null;
  const milliseconds = Date.parse(`${when} ${zone === "Z" || zone === "UT" ? "UTC" : zone}`);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
