import type { AdmissionMode, CapacityObservation } from "@krako/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { around, holds } from "../../test/holds.ts";
import {
  ADMISSION,
  type AdmissionState,
  admissionMistakes,
  admit,
  afterAdmissionWindow,
  OPEN_ADMISSION,
} from "./admission.ts";

const seen = (queued: number): CapacityObservation => ({ queued, p95_wait_ms: 0, utilisation: 0, unhealthy_ratio: 0 });

const modes = (queues: readonly (number | null)[], start: AdmissionState = OPEN_ADMISSION): AdmissionMode[] => {
  let state = start;
  return queues.map((queued) => {
    state = afterAdmissionWindow(state, queued === null ? null : seen(queued), ADMISSION).state;
    return state.mode;
  });
};
const lastMode = (queues: readonly (number | null)[]): AdmissionMode | undefined => modes(queues).at(-1);
const times = (n: number, queued: number): number[] => Array<number>(n).fill(queued);

describe("the mode", () => {
  it("is THROTTLED from 900 waiting, at once", () => {
    expect(modes([899, 900, 899])).toEqual(["OPEN", "THROTTLED", "THROTTLED"]);
    expect(afterAdmissionWindow(OPEN_ADMISSION, seen(901), ADMISSION).changed).toEqual({
      previous: "OPEN",
      mode: "THROTTLED",
      observed: seen(901),
      reason: "901 attempts are waiting, at least 900 of 1000.",
    });
  });

  it("is CRITICAL after three windows in a row of 1,000", () => {
    expect(modes([1_000, 1_001, 1_000])).toEqual(["THROTTLED", "THROTTLED", "CRITICAL"]);
    expect(lastMode([1_000, 1_000, 999, 1_000, 1_000])).toBe("THROTTLED");
    expect(lastMode([1_000, 1_000, null, 1_000, 1_000])).toBe("THROTTLED");
  });

  it("is OPEN again after six windows in a row below 500", () => {
    for (const begin of [[900], [1_000, 1_000, 1_000]]) {
      expect(lastMode([...begin, ...times(5, 499)])).not.toBe("OPEN");
      expect(lastMode([...begin, ...times(6, 499)])).toBe("OPEN");
      expect(lastMode([...begin, ...times(100, 500)])).not.toBe("OPEN");
      expect(lastMode([...begin, ...times(5, 499), 500, ...times(5, 499)])).not.toBe("OPEN");
      expect(lastMode([...begin, ...times(5, 499), null, ...times(5, 499)])).not.toBe("OPEN");
    }
  });

  it("throttles when telemetry is lost, and says on what it was decided", () => {
    expect(modes([10, null, null])).toEqual(["OPEN", "THROTTLED", "THROTTLED"]);
    const { state } = afterAdmissionWindow(OPEN_ADMISSION, seen(10), ADMISSION);
    expect(afterAdmissionWindow(state, null, ADMISSION).changed).toMatchObject({
      mode: "THROTTLED",
      observed: seen(10),
    });
    expect(lastMode([1_000, 1_000, 1_000, null])).toBe("CRITICAL");
  });
});

it("the mode is what looking back at the windows says", () => {
  const window = fc.oneof(
    around(500, 499),
    around(500, 499),
    around(900, 1_200),
    around(1_000, 1_200),
    fc.constant(null),
    fc.constant(1_000),
  );
  // Whole spells of one kind, since three and six windows in a row are rare otherwise.
  const spells = fc
    .array(fc.tuple(window, fc.integer({ min: 1, max: 7 })), { maxLength: 12 })
    .map((drawn) => drawn.flatMap(([queued, length]) => Array<number | null>(length).fill(queued)));
  const met = new Set<string>();
  holds(
    "admission follows from the windows so far",
    fc.property(spells, (queues) => {
      const found = modes(queues);
      found.forEach((mode, i) => {
        met.add(`${found[i - 1] ?? "OPEN"} ${mode}`);
        expect([queues, i, mode]).toEqual([queues, i, naiveMode(queues.slice(0, i + 1))]);
      });
    }),
  );
  expect([...met].filter((change) => change.split(" ")[0] !== change.split(" ")[1]).sort()).toEqual([
    "CRITICAL OPEN",
    "OPEN THROTTLED",
    "THROTTLED CRITICAL",
    "THROTTLED OPEN",
  ]);
});

/** By text: after the last six calm windows, the worst that came. */
function naiveMode(queues: readonly (number | null)[]): AdmissionMode {
  const letter = (queued: number | null) =>
    queued === null ? "?" : queued >= 1_000 ? "C" : queued >= 900 ? "T" : queued >= 500 ? "-" : ".";
  const word = queues.map(letter).join("");
  const sinceOpen = word.slice(/^.*\.{6}/.exec(word)?.[0].length ?? 0);
  if (sinceOpen.includes("CCC")) return "CRITICAL";
  return /[?TC]/.test(sinceOpen) ? "THROTTLED" : "OPEN";
}

it("lets p0 and p1 in whatever the mode, defers the others when throttled and rejects them when critical", () => {
  const table = (["OPEN", "THROTTLED", "CRITICAL"] as const).map((mode) =>
    (["p0", "p1", "p2", "p3"] as const).map((priority) => admit(mode, priority)),
  );
  expect(table).toEqual([
    ["admit", "admit", "admit", "admit"],
    ["admit", "admit", "defer", "defer"],
    ["admit", "admit", "reject", "reject"],
  ]);
});

it("names queues that are out of order", () => {
  expect(admissionMistakes(ADMISSION)).toEqual([]);
  expect(admissionMistakes({ ...ADMISSION, throttledAt: 1_001 })).toHaveLength(1);
  expect(admissionMistakes({ ...ADMISSION, openBelow: 901 })).toHaveLength(1);
  expect(admissionMistakes({ ...ADMISSION, criticalWindows: 0 })).toHaveLength(1);
  expect(admissionMistakes({ ...ADMISSION, openWindows: 0 })).toHaveLength(1);
});
