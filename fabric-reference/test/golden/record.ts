// Records a log and its replay: `node --conditions=@krako/source fabric-reference/test/golden/record.ts <name>`. Refuses to change one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_PRICE_LIST } from "../../src/billing/price-book.ts";
import { exportLog } from "../../src/replay/export-log.ts";
import { replayLog, stateLines } from "../../src/replay/replay.ts";
import { embeddedRun } from "../embedded-run.ts";

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9.-]+$/.test(name)) throw new Error("Name the log, for example fabric-0.1.0.");
const run = await embeddedRun();
const lines: string[] = [];
const facts = { priceBook: [{ from: 0, list: DEFAULT_PRICE_LIST }], region: "local" };
for await (const line of exportLog(run.database, facts)) lines.push(line);
await run.close();
const write = (ending: string, text: readonly string[]): void =>
  writeFileSync(join(import.meta.dirname, name + ending), `${text.join("\n")}\n`, { flag: "wx" });
write(".jsonl", lines);
write(".state", stateLines(replayLog(lines)));
