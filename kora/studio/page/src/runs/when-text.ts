const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment was, as people say it; both in milliseconds since 1970. */
export function whenText(at: number, now: number): string {
  const ago = now - at;
  if (ago < MINUTE) return "just now";
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  if (ago < DAY) return `${Math.floor(ago / HOUR)} h ago`;
  return ago < 7 * DAY ? `${Math.floor(ago / DAY)} d ago` : new Date(at).toISOString().slice(0, 10);
}
