import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MAX_PRICE_LIST_BYTES, readPrices } from "../backend/read-prices.ts";
import { MAX_PLAYBOOKS, readPlaybooks } from "./read-playbooks.ts";
import { readRequests } from "./read-requests.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-limits-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("what is read at most", () => {
  it("is so many playbooks, each with an id of its own", () => {
    const playbook = (id: string): object => ({
      version: "1.0",
      id,
      match: [{ type: "present", pointer: "" }],
      graph: {
        version: "1.0",
        id,
        tasks: [{ id: "a", type: "deterministic", operation: "text.normalize@1", schema: { type: "string" } }],
      },
    });
    const own = join(folder, "playbooks");
    mkdirSync(own);
    for (let n = 0; n < MAX_PLAYBOOKS; n += 1) writeFileSync(join(own, `${n}.json`), JSON.stringify(playbook(`p${n}`)));
    expect(readPlaybooks([own], new Map())).toMatchObject({ ok: true });
    writeFileSync(join(own, "more.json"), JSON.stringify(playbook("more")));
    expect(() => readPlaybooks([own], new Map())).toThrow(`${MAX_PLAYBOOKS + 1} playbooks are too many`);
    rmSync(join(own, "1.json"));
    writeFileSync(join(own, "more.json"), JSON.stringify(playbook("p7")));
    expect(readPlaybooks([own], new Map())).toMatchObject({
      ok: false,
      faulty: [{ violations: [{ rule: "GRAPH-002", pointer: "/id", line: 1 }] }],
    });
  });

  it("is so many requests, in so many files", async () => {
    const own = join(folder, "requests");
    mkdirSync(own);
    for (const name of ["a.txt", "b.txt", "c.txt"]) writeFileSync(join(own, name), name);
    const read = async (files: number, requests: number): Promise<number> => {
      let found = 0;
      for await (const _ of readRequests([own], { files, requests })) found += 1;
      return found;
    };
    expect(await read(3, 3)).toBe(3);
    await expect(read(2, 3)).rejects.toThrow("more than 2 files");
    await expect(read(3, 2)).rejects.toThrow("more than 2 requests");
  });

  it("is a short list of prices", () => {
    const list = (version: string): string =>
      JSON.stringify({ version, currency: "USD", cpu_per_second: "0.000000", tiers: [] });
    const file = join(folder, "prices.json");
    writeFileSync(file, list("1").padEnd(MAX_PRICE_LIST_BYTES));
    expect(readPrices(file).version).toBe("1");
    writeFileSync(file, list("1").padEnd(MAX_PRICE_LIST_BYTES + 1));
    expect(() => readPrices(file)).toThrow(`longer than ${MAX_PRICE_LIST_BYTES} bytes`);
  });
});
