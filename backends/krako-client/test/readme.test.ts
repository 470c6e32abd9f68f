import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ExecutionEvent } from "@krako/contracts";
import { checkTaskGraph } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { type DoubleSession, type FabricDouble, startDouble } from "./fabric-double.ts";
import { refuse } from "./faults.ts";
import { TOKEN } from "./setting.ts";

/** What a fabric would make of the program's graph. */
function live(session: DoubleSession): void {
  const ofUnit = { work_unit_id: "tidy" } satisfies Partial<ExecutionEvent>;
  session.push(1, "execution.session.started");
  session.push(1, "workunit.started", ofUnit);
  session.push(1, "workunit.completed", ofUnit);
  session.end("succeeded", "To be, or not to be");
}

async function printed(double: FabricDouble): Promise<string> {
  const program = fileURLToPath(new URL("./readme/main.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=@krako/source", program], {
    env: { ...process.env, KRAKO_URL: double.url, KRAKO_TOKEN: TOKEN },
  });
  return stdout;
}

describe("the README", () => {
  it("shows a program and what it prints, with a graph that is one", async () => {
    const double = await startDouble({ live });
    expect(await printed(double)).toBe(readFileSync(new URL("./readme/output.txt", import.meta.url), "utf8"));
    const sent = double.seen.find(({ line }) => line === "POST /v1/taskgraphs");
    expect(checkTaskGraph(JSON.parse(sent?.body ?? "null").task_graph)).toMatchObject({ ok: true });
  });

  it("tells apart a refusal and a way that failed", async () => {
    const double = await startDouble();
    double.fault(/taskgraphs/, refuse({ error_type: "PERMISSION_DENIED", code: "wrong_role" }));
    expect(await printed(double)).toBe("PERMISSION_DENIED undefined\n");
    double.fault(/result/, refuse({ error_type: "NOT_FOUND", code: "not_found" }));
    expect(await printed(double)).toContain(`session_lost ${double.session.id} null`);
  });

  it("names the options and the codes there are", () => {
    const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
    const readme = textOf("../README.md");
    const told = [...readme.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    const [options = ""] = /interface KrakoBackendOptions \{[\s\S]*?\n\}/.exec(textOf("../src/krako-backend.ts")) ?? [];
    const declared = [...options.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name);
    const [codes = ""] = /type FabricErrorCode = .*/.exec(textOf("../src/fabric-error.ts")) ?? [];
    expect(told).toEqual([...declared, ...[...codes.matchAll(/"(\w+)"/g)].map(([, code]) => code)]);
  });
});
