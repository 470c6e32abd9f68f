import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { leaveFolder, takeFolder } from "./shelf-owner.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-owner-"));
});
afterEach(() => rm(folder, { recursive: true }));

const ownedBy = (text: string): Promise<void> => writeFile(join(folder, ".studio.pid"), text);

it("a folder is taken, and let go without a trace", async () => {
  takeFolder(folder);
  expect(await readdir(folder)).toEqual([".studio.pid"]);
  leaveFolder(folder);
  expect(await readdir(folder)).toEqual([]);
});

it("a folder that a living process has is not taken, and not let go for it", async () => {
  await ownedBy(String(process.ppid));
  expect(() => takeFolder(folder)).toThrow(`another kora studio (process ${process.ppid}) keeps its runs there`);
  leaveFolder(folder);
  expect(await readdir(folder)).toEqual([".studio.pid"]);
});

it.each(["", "x", "-1", "0"])("a file that says %j says nobody", async (text) => {
  await ownedBy(text);
  takeFolder(folder);
});

it("a folder whose process has died is taken", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  await ownedBy(String(pid));
  takeFolder(folder);
});
