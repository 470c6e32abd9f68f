import type { TaskIr } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { curveSvg } from "./curve-svg.ts";
import { type SweptCase, sweptRungs, thresholdCurve } from "./threshold-curve.ts";

const RUNGS = [
  { task: "first", pointer: "/confidence", threshold: 0.9 },
  { task: "second", pointer: "/confidence", threshold: 0.7 },
];

const answered = (confidence: unknown, score: number | null) => ({ output: { confidence } as never, score });

const CASES: readonly SweptCase[] = [
  { rungs: { first: answered(0.95, 1), second: answered(0.2, 0) }, modelScore: 1 },
  { rungs: { first: answered(0.6, 0), second: answered(0.7, 1) }, modelScore: 0 },
  { rungs: { second: answered(0.8, 1) }, modelScore: 1 },
  { rungs: { first: answered("0.99", 1), second: answered(0.6999, 1) }, modelScore: 1 },
];

describe("the curve over thresholds", () => {
  const { points, ...curve } = thresholdCurve(RUNGS, "first", CASES);
  const at = (threshold: number) => points.find((point) => point.threshold === threshold);

  it("takes each case to the first rung that is sure of it; one that failed or says no number is not", () => {
    expect(at(0.9)).toEqual({ threshold: 0.9, avoided: 3 / 4, accuracy: 1, model_accuracy: 2 / 3 });
    expect(at(0.6)).toEqual({ threshold: 0.6, avoided: 3 / 4, accuracy: 2 / 3, model_accuracy: 2 / 3 });
    expect(at(0.96)).toEqual({ threshold: 0.96, avoided: 2 / 4, accuracy: 1, model_accuracy: 1 / 2 });
  });

  it("has the chosen threshold among its points, and the model's accuracy on all", () => {
    expect(curve).toEqual({ task: "first", chosen: 0.9, model_accuracy: 3 / 4, origin: "measured" });
    expect(thresholdCurve([{ ...RUNGS[0], threshold: 0.123 } as never], "first", CASES).points[0]?.threshold).toBe(
      0.123,
    );
  });

  it("says nothing of accuracy where nothing is labelled", () => {
    const unlabelled = [{ rungs: { first: answered(1, null) }, modelScore: null }];
    expect(thresholdCurve(RUNGS, "first", unlabelled).points[0]).toMatchObject({ avoided: 1, accuracy: null });
    expect(thresholdCurve(RUNGS, "first", []).points[0]).toMatchObject({ avoided: 0, accuracy: null });
  });

  it("is drawn as the same picture each time, with nothing in it that its title could smuggle in", () => {
    const picture = curveSvg("<script>&", { ...curve, points });
    expect(picture).toBe(curveSvg("<script>&", { ...curve, points }));
    expect(picture).not.toContain("<script>");
    expect(picture).toContain("&#60;script&#62;&#38;");
    expect(picture).toContain("chosen: 0.9");
    expect(picture).not.toContain("NaN");
  });
});

describe("the rungs of a curve", () => {
  const document = (when: object[]): TaskIr => ({
    version: "1.0",
    id: "x",
    tasks: [],
    ladders: [{ rungs: [{ task: "rule", escalate_when: when as never }, { task: "model" }] }],
  });
  const sure = { type: "confidence_below", pointer: "/sure", threshold: 0.8 };

  it("are those before the model", () => {
    expect(sweptRungs(document([sure]), "rule", ["model"])).toEqual([
      { task: "rule", pointer: "/sure", threshold: 0.8 },
    ]);
  });

  it("are none where more than a confidence decides, or the task is on no ladder that a model ends", () => {
    expect(sweptRungs(document([sure, { type: "failure" }]), "rule", ["model"])).toBeNull();
    expect(sweptRungs(document([{ type: "failure" }]), "rule", ["model"])).toBeNull();
    expect(sweptRungs(document([sure]), "model", ["model"])).toBeNull();
    expect(sweptRungs(document([sure]), "rule", ["other"])).toBeNull();
  });
});
