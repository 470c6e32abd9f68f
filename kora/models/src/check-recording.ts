import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { readCall, recordedCount, replayingAdapter } from "./replaying-adapter.ts";

/**
 * Looks at every file of a recording, so that a damaged one is found before a run depends on it. Returns how many calls it has.
 * @throws ModelError `recording_missing` or `recording_corrupted`, which names the first file that is not as it was written.
 */
export async function checkRecording(folder: string): Promise<number> {
  replayingAdapter(folder);
  const calls = await filesIn(join(folder, "calls"));
  for (const file of calls) await readCall(file, basename(file, ".json"));
  for (const file of await filesIn(join(folder, "counts"))) recordedCount(file);
  return calls.length;
}

/** What is half written has another name. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{64}\.json$/.test(name)).map((name) => join(folder, name));
}
