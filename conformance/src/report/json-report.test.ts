import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { failingReport, hostileReport, inconclusiveReport, passingReport } from "../../test/example-report.ts";
import { jsonReport, readReport, reportDigest } from "./json-report.ts";
import type { ConformanceReport } from "./run-report.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, name === "case" ? member : reversed(member)]),
  );
};

test.each([
  ["failing", failingReport],
  ["passing", passingReport],
  ["inconclusive", inconclusiveReport],
])("a %s report is read as it was written", (_, report) => {
  expect(readReport(jsonReport(report))).toEqual({ ok: true, report });
});

test("the text does not depend on the order of members", () => {
  expect(jsonReport(reversed(failingReport) as ConformanceReport)).toBe(jsonReport(failingReport));
  expect(jsonReport(failingReport)).toMatch(/^\{\n {2}"format": "krako\.conformance\.report\/1",\n {2}"kit"/);
});

test("the digest is that of the bytes of the file", () => {
  expect(reportDigest(passingReport)).toBe(createHash("sha256").update(jsonReport(passingReport)).digest("hex"));
  expect(reportDigest(passingReport)).not.toBe(reportDigest({ ...passingReport, seed: 1 }));
});

test("members of a case keep their order and lone surrogates survive", () => {
  const text = jsonReport(hostileReport);
  expect(text).toContain("\\\\ud800".replace("\\\\", "\\"));
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(hostileReport)));
});

const faultsIn = (change: (report: Record<string, unknown>) => unknown): unknown => {
  const copy = JSON.parse(jsonReport(failingReport)) as Record<string, unknown>;
  const read = readReport(JSON.stringify(change(copy) ?? copy));
  return read.ok ? [] : read.faults.map(({ pointer, message }) => `${pointer} ${message}`);
};

const first = (report: Record<string, unknown>, verdict: string): Record<string, unknown> =>
  (report["checks"] as Record<string, unknown>[]).find((check) => check["verdict"] === verdict) ?? {};

describe("what is no report is refused with place and reason", () => {
  test("text that is not JSON", () => {
    expect(readReport("{")).toMatchObject({
      ok: false,
      faults: [{ pointer: "", message: expect.stringMatching(/^is not JSON: /) }],
    });
    expect(readReport("")).toMatchObject({ ok: false });
    expect(readReport("[]")).toMatchObject({
      ok: false,
      faults: [{ message: expect.stringMatching(/^must be an object/) }],
    });
  });

  test("another format", () => {
    expect(faultsIn((report) => ({ ...report, format: "krako.conformance.report/2" }))).toEqual([
      '/format must be "krako.conformance.report/1", but is "krako.conformance.report/2"; read it with the version of the kit that wrote it',
    ]);
  });

  test("missing, unknown and ill-typed members, all at once", () => {
    const faults = faultsIn(({ seed, ...report }) => ({
      ...report,
      kit: { name: 1, version: "1" },
      sede: seed,
      profiles: [],
    }));
    expect(faults).toEqual([
      "/kit/name must be a text, but is 1",
      "/seed must be a whole number, but is missing",
      "/profiles must be a list of at least 1, but is a list",
      expect.stringMatching(/^\/sede is not known here; known are format, kit, /),
    ]);
  });

  test("counts that are no whole numbers", () => {
    expect(faultsIn((report) => ({ ...report, cases_per_profile: 1.5 }))).toEqual([
      "/cases_per_profile must be a whole number of at least 0, but is 1.5",
    ]);
  });

  test("a verdict that does not exist", () => {
    expect(faultsIn((report) => void Object.assign(first(report, "failed"), { verdict: "green" }))).toEqual([
      expect.stringMatching(/^\/checks\/\d\/verdict must be one of failed, .*, but is "green"$/),
    ]);
  });

  test("counts that are not those of the checks", () => {
    const faults = faultsIn(
      (report) => void Object.assign(first(report, "failed"), { verdict: "passed", witness: null }),
    );
    expect(faults).toEqual([
      "/totals/passed must be 7, as the checks say, but is 6",
      "/totals/failed must be 0, as the checks say, but is 1",
    ]);
  });

  test("a verdict its checks do not allow", () => {
    expect(faultsIn((report) => ({ ...report, verdict: "conformant" }))).toEqual([
      "/verdict must not be conformant, since some checks failed or are inconclusive",
    ]);
  });

  test("a check twice, a pass with a witness, an open verdict without a reason", () => {
    const twice = faultsIn(
      (report) => void Object.assign(first(report, "inconclusive"), { id: "overrun-is-recorded" }),
    );
    expect(twice).toEqual([expect.stringMatching(/id is there twice: overrun-is-recorded$/)]);
    const silent = faultsIn((report) => void Object.assign(first(report, "inconclusive"), { reason: null }));
    expect(silent).toEqual([expect.stringMatching(/reason must say why the check is inconclusive, but is null$/)]);
    const witnessed = faultsIn(
      (report) => void Object.assign(first(report, "passed"), { witness: first(report, "failed")["witness"] }),
    );
    expect(witnessed).toEqual([expect.stringMatching(/witness must be null, since the check passed$/)]);
  });

  test("a flood of faults is cut", () => {
    expect(faultsIn((report) => ({ ...report, checks: Array.from({ length: 10_000 }, () => 1) }))).toHaveLength(50);
  });
});
