import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedRun } from "../../test/embedded-run.ts";
import { auditStore } from "../audit/audit-store.ts";
import { DEFAULT_PRICE_LIST, onePrice } from "../billing/price-book.ts";
import { compareStore } from "./compare-store.ts";
import { exportLog } from "./export-log.ts";
import { LOG_FORMAT_VERSION, LogFormatError } from "./log-lines.ts";
import { replayLog, stateLines } from "./replay.ts";

let run: Awaited<ReturnType<typeof embeddedRun>>;
let lines: string[];
beforeAll(async () => {
  run = await embeddedRun();
  lines = [];
  const facts = { priceBook: [{ from: 0, list: DEFAULT_PRICE_LIST }], region: "local" };
  for await (const line of exportLog(run.database, facts)) lines.push(line);
});
afterAll(() => run.close());

describe("a replay of what a fabric has run", () => {
  test("DET-005: gives the ledger, wallets, usage, trust and sessions that it keeps, byte for byte", async () => {
    const state = replayLog(lines);
    expect(await compareStore(run.database, state)).toEqual([]);
    expect([...state.ledgers.keys()].sort()).toEqual(["acme", "beta"]);
    expect(state.sessions.size).toBe(3);
    expect([...state.sessions.values()].every((view) => view.includes('"result_digest"'))).toBe(true);
    expect(state.trust.size).toBe(2);
    expect(state.events).toBeGreaterThan(40);
  });

  test("is of books in which an audit finds nothing", async () => {
    expect((await auditStore(run.database, onePrice())).list).toEqual([]);
  });

  test("gives the same text again", () => {
    expect(stateLines(replayLog(lines))).toEqual(stateLines(replayLog(lines)));
  });

  test("takes every entry once, however often it is in the export", () => {
    const twice = lines.flatMap((line) =>
      line.includes('"type":"entry"') && !line.includes("billing") && !line.includes("trust.score")
        ? [line, line]
        : [line],
    );
    expect(stateLines(replayLog(twice))).toEqual(stateLines(replayLog(lines)));
  });

  test.each([
    [
      "a ledger row",
      "update ledger_row set text = replace(text, '0.001224', '0.001225') where tenant_id = 'beta'",
      /^Row \d+ of tenant beta is kept as/,
    ],
    ["a wallet", "update wallet set text = replace(text, '10.000000', '11.000000')", /^The wallet of tenant acme/],
    ["usage", "update usage_moment set sessions = sessions + 1 where tenant_id = 'beta'", /^The usage of tenant beta/],
    [
      "trust",
      "update consumer_state set text = replace(text, '\"verified\":true', '\"verified\":false') where consumer = 'trust'",
      /^Trust of node\//,
    ],
    [
      "a result",
      "update session set result_text = replace(result_text, '\"succeeded\"', '\"failed\"')",
      /^Session .* is kept with another \/result\//,
    ],
    ["a session's state", "update session set state = 'cancelled'", /^Session .* is kept with another \/state/],
    [
      "the last row",
      "delete from ledger_row where tenant_id = 'acme' and row = (select max(row) from ledger_row where tenant_id = 'acme')",
      /^The ledger of tenant acme lacks/,
    ],
    [
      "a row too many",
      "insert into ledger_row select tenant_id, row + 1, session_id, recorded_at, text from ledger_row where tenant_id = 'beta' order by row desc limit 1",
      /leads to no row/,
    ],
  ])("finds that %s is not what the log leads to", async (_, damage, found) => {
    const state = replayLog(lines);
    class Undo extends Error {}
    const differences: string[] = [];
    await run.database
      .transaction(async (connection) => {
        await connection.run({ name: "damage", sqlite: damage, postgres: damage }, []);
        const same = { ...run.database, read: <T>(work: (c: typeof connection) => Promise<T>) => work(connection) };
        differences.push(...(await compareStore(same as never, state)));
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    expect(differences.join("\n")).toMatch(new RegExp(found.source, "m"));
  });

  test("finds that an event of billing is not what the log leads to", () => {
    const spoilt = lines.map((line) => line.replace('"balance":"-0.001224"', '"balance":"-0.001225"'));
    expect(spoilt).not.toEqual(lines);
    expect(replayLog(spoilt).differences).toEqual([
      expect.stringMatching(/^Stream tenant of beta: an event is recorded/),
    ]);
  });
});

describe("what cannot be read", () => {
  const header = (change: object) => JSON.stringify({ ...JSON.parse(lines[0] ?? "{}"), ...change });
  test.each<[string, () => string[], number, RegExp]>([
    ["nothing", () => [], 1, /empty/],
    ["a text", () => ["hello"], 1, /not JSON/],
    ["another document", () => ['{"a":1}'], 1, /neither/],
    ["null", () => ["null"], 1, /neither/],
    ["a log without its header", () => lines.slice(1), 1, /begins with its header/],
    ["a log with two headers", () => [lines[0] ?? "", lines[0] ?? ""], 2, /has no other/],
    ["another format", () => [header({ format: "other" })], 1, /"krako-fabric-log" was expected/],
    ["a later minor", () => [header({ format_version: "1.1" })], 1, /"1\.1".*reads "1\.0"/],
    ["another major", () => [header({ contract_version: "2.0" })], 1, /contract version is "2\.0"/],
    [
      "a session without its document",
      () => lines.filter((line) => !line.includes('"type":"session"')),
      -1,
      /no document/,
    ],
    ["a line that was cut", () => [lines[0] ?? "", (lines[1] ?? "").slice(0, 30)], 2, /was cut/],
  ])("%s is refused with the line and what is wrong", (_, damaged, line, message) => {
    let thrown: unknown;
    try {
      replayLog(damaged());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(LogFormatError);
    expect((thrown as LogFormatError).message).toMatch(message);
    if (line > 0) expect((thrown as LogFormatError).line).toBe(line);
  });

  test("the format has the version that its readers check", () => {
    expect(LOG_FORMAT_VERSION).toBe("1.0");
  });
});
