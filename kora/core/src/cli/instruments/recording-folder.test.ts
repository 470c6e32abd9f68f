import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { scriptedModel } from "../../../test/watched-run.ts";
import { MAX_RUN_BYTES, readRun } from "../record/read-run.ts";
import { replayedModels } from "../record/replayed-models.ts";
import { MOST_ADAPTERS, makeRecordingFolder } from "./recording-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-recording-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const models = (count: number) =>
  Array.from({ length: count }, () => scriptedModel(() => ({ output: 1, usage: null })));

it("keeps the calls of so many adapters, and replays them all", async () => {
  const recording = join(folder, "recording");
  await makeRecordingFolder(recording).models(models(MOST_ADAPTERS));
  expect(await replayedModels(recording)).toHaveLength(MOST_ADAPTERS);
  await expect(makeRecordingFolder(join(folder, "more")).models(models(MOST_ADAPTERS + 1))).rejects.toThrow(
    "100 model adapters at most, and there are 101",
  );
});

it("goes again where nothing was kept, and leaves a folder that was there", async () => {
  for (const [name, left] of [
    [join(folder, "new"), false],
    [folder, true],
  ] as const) {
    const recording = makeRecordingFolder(name);
    await recording.models(models(1));
    recording.leave();
    expect(await readdir(name).catch(() => null)).toEqual(left ? [] : null);
  }
});

it("a run's file that is longer than any is not read", async () => {
  const file = join(folder, "run.json");
  await writeFile(file, "");
  await truncate(file, MAX_RUN_BYTES + 1);
  expect(() => readRun(file)).toThrow("is longer than 268,435,456 bytes");
});
