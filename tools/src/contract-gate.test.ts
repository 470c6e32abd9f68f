import { describe, expect, test } from "vitest";
import type { Bump } from "./changeset-files.ts";
import { type ContractState, type ContractVersion, contractProblems, packageStep } from "./contract-gate.ts";

const version = (text: string): ContractVersion => {
  const [major = 0, minor = 0] = text.split(".").map(Number);
  return { major, minor };
};

/** A state after release 1.0.0 of the package with contract 1.0. `steps` are by pair of contract versions. */
function state(
  now: readonly string[],
  steps: Readonly<Record<string, Bump>>,
  asked: Bump,
  mapping = false,
): ContractState {
  const name = ({ major, minor }: ContractVersion) => `${major}.${minor}`;
  return {
    released: [version("1.0")],
    now: now.map(version),
    packageVersion: "1.0.0",
    asked,
    stepBetween: async (before, after) => steps[`${name(before)} ${name(after)}`] ?? "none",
    hasMapping: () => mapping,
  };
}

describe("the contract gate", () => {
  test("lets a contract pass that did not change", async () => {
    expect(await contractProblems(state(["1.0"], {}, "none"))).toEqual([]);
  });

  test("lets the first contract pass", async () => {
    expect(await contractProblems({ ...state(["1.0"], {}, "none"), released: [] })).toEqual([]);
  });

  test("asks a changeset for a change of words", async () => {
    const steps = { "1.0 1.0": "patch" } as const;
    expect(await contractProblems(state(["1.0"], steps, "none"))).toEqual([
      "@krako/contracts needs a patch changeset and has none. Run `npm run changeset`.",
    ]);
    expect(await contractProblems(state(["1.0"], steps, "patch"))).toEqual([]);
  });

  test("refuses to change what was released under the same version, however large the changeset", async () => {
    expect(await contractProblems(state(["1.0"], { "1.0 1.0": "major" }, "major"))).toEqual([
      "Contract 1.0 was released and has a major change: declare contract 2.0 for it.",
    ]);
    expect(await contractProblems(state(["1.0"], { "1.0 1.0": "minor" }, "minor"))).toEqual([
      "Contract 1.0 was released and has a minor change: declare contract 1.1 for it.",
    ]);
  });

  test("lets an addition pass as a minor, with a minor changeset", async () => {
    const steps = { "1.0 1.1": "minor" } as const;
    expect(await contractProblems(state(["1.0", "1.1"], steps, "minor"))).toEqual([]);
    expect(await contractProblems(state(["1.0", "1.1"], steps, "patch"))).toEqual([
      "@krako/contracts needs a minor changeset and has patch. Run `npm run changeset`.",
    ]);
  });

  test("finds a break that calls itself a minor", async () => {
    expect(await contractProblems(state(["1.0", "1.1"], { "1.0 1.1": "major" }, "major"))).toEqual([
      "Contract 1.1 breaks 1.0, so it must be contract 2.0.",
    ]);
  });

  test("asks a compatibility mapping for a major", async () => {
    const steps = { "1.0 2.0": "major" } as const;
    expect(await contractProblems(state(["1.0", "2.0"], steps, "major"))).toEqual([
      "Contract 2.0 has no compatibility mapping: write docs/compatibility/1-to-2.md.",
    ]);
    expect(await contractProblems(state(["1.0", "2.0"], steps, "major", true))).toEqual([]);
  });

  test("misses a released version that is gone", async () => {
    expect(await contractProblems(state(["2.0"], { "1.0 2.0": "major" }, "major", true))).toEqual([
      "Contract 1.0 was released and is gone: the step is major.",
    ]);
  });

  test("moves the package one place down below 1.0.0", () => {
    expect(packageStep("major", "0.1.0")).toBe("minor");
    expect(packageStep("minor", "0.1.0")).toBe("patch");
    expect(packageStep("major", "1.0.0")).toBe("major");
  });
});
