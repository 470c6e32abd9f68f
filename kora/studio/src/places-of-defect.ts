/** Where a defect was: its name and its frames. A message may hold what somebody sent. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return "nobody says where.";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join("\n");
}
