// What the guide says of each step is what the kit says of it.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const steps = fileURLToPath(new URL("..", import.meta.url));
const kit = dirname(fileURLToPath(import.meta.resolve("@krako/conformance/package.json")));
/** From the sources, as everything here is tested. */
const command = ["--conditions=@krako/source", join(kit, "src/cli/main.ts")];

interface Check {
  readonly id: string;
  readonly verdict: string;
}

let out = "";
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "krako-steps-"));
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** Checks by verdict, as `krako-conformance run` finds them. */
async function judge(step: string, profiles: string): Promise<(verdict: string) => readonly string[]> {
  const drawn = ["--profile", profiles, "--seed", "1", "--cases", "40", "--case-limit", "1000"];
  const args = [
    ...command,
    "run",
    "--backend",
    `./${step}.mjs`,
    ...drawn,
    "--report",
    "json",
    "--json",
    "--out",
    join(out, step),
  ];
  const text = await new Promise<string>((resolve) => {
    const about = { cwd: steps, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, about, (_error, stdout) => resolve(stdout));
  });
  const { checks } = JSON.parse(text) as { readonly checks: readonly Check[] };
  return (verdict) => checks.filter((check) => check.verdict === verdict).map(({ id }) => id);
}

/** Rules of validity that no step looks at. */
const LEFT = [
  "bindings-are-declared",
  "documents-are-bounded",
  "graph-must-be-sealed",
  "model-units-have-limits",
  "patterns-are-linear",
  "private-data-stays",
  "refusals-are-documents",
  "schemas-are-safe",
  "stand-ins-are-alike",
  "within-limits",
];

describe("a backend that grows", { timeout: 120_000 }, () => {
  it("answers, and is told what is wrong with most graphs", async () => {
    const checks = await judge("01-smallest", "core");
    expect(checks("passed")).toEqual(
      expect.arrayContaining(["descriptor-and-health-are-documents", "no-model-without-model-units"]),
    );
    expect(checks("failed")).toEqual(
      expect.arrayContaining([
        "versions-must-match",
        "ids-are-unique",
        "references-exist",
        "ends-with-a-document",
        "output-checked",
      ]),
    );
  });

  it("turns away what it must not run", async () => {
    const checks = await judge("02-admission", "core");
    expect(checks("passed")).toEqual(
      expect.arrayContaining([
        "versions-must-match",
        "contexts-are-sealed",
        "ids-are-unique",
        "references-exist",
        "capabilities-are-asked-first",
        "required-extensions",
      ]),
    );
    expect(checks("failed")).toEqual(expect.arrayContaining(["records-in-canonical-order", "activation-decides"]));
  });

  it("goes by the canonical order and by effective results", async () => {
    const checks = await judge("03-order", "core");
    expect(checks("passed")).toEqual(
      expect.arrayContaining(["no-cycles", "records-in-canonical-order", "activation-decides"]),
    );
    expect(checks("failed")).toEqual(expect.arrayContaining(["output-checked", "ends-with-a-document"]));
  });

  it("checks outputs and tries again", async () => {
    const checks = await judge("04-attempts", "core,model,concurrency");
    expect(checks("passed")).toEqual(
      expect.arrayContaining(["output-checked", "ends-with-a-document", "attempt-times-out", "no-retry-dropped"]),
    );
    expect(checks("failed")).toContain("time-runs-out");
  });

  it("ends when its time is up", async () => {
    const checks = await judge("05-time", "core,concurrency");
    expect(checks("passed")).toEqual(expect.arrayContaining(["time-runs-out", "serializable-budget"]));
    expect(checks("inconclusive")).toEqual(expect.arrayContaining(["numbered-without-gaps", "one-beginning-one-end"]));
  });

  it("tells what it does, and then breaks rules of validity alone", async () => {
    const checks = await judge("06-events", "core,concurrency,hostile");
    expect(checks("passed")).toEqual(
      expect.arrayContaining([
        "numbered-without-gaps",
        "one-beginning-one-end",
        "events-are-documents",
        "cancelling-ends-the-run",
        "ends-and-then-nothing",
      ]),
    );
    expect(LEFT).toEqual(expect.arrayContaining([...checks("failed")]));
  });
});
