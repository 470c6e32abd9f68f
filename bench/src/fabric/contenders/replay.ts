// Replays the log of a run, written to a file beforehand: node replay.ts FILE; then one line {} for each measurement, answered with {"ms", "events"}.
import { readFileSync } from "node:fs";
import { replayLog } from "@krako/fabric-reference/internal";
import { answer } from "../answering.ts";

const [file = ""] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").split("\n");

answer(
  async () => {
    const began = performance.now();
    const { events, differences } = replayLog(lines);
    const ms = performance.now() - began;
    if (differences.length > 0) throw new Error(`Replay differs from the record: ${differences[0]}`);
    return { ms, events };
  },
  async () => {},
);
