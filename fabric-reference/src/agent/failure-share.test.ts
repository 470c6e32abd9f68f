import { describe, expect, test } from "vitest";
import { FailureShare } from "./failure-share.ts";

const START = Date.UTC(2026, 0, 1);

describe("the share of attempts that failed in the last minute", () => {
  test("is not known where nothing ended", () => {
    expect(new FailureShare().at(START)).toBeUndefined();
  });

  test("is what failed of what ended", () => {
    const share = new FailureShare();
    for (const failed of [true, false, false, true]) share.count(START, failed);
    expect(share.at(START + 1)).toBe(0.5);
  });

  test("forgets what is older than a minute, also when its place is used again", () => {
    const share = new FailureShare();
    share.count(START, true);
    expect(share.at(START + 59_999)).toBe(1);
    expect(share.at(START + 60_000)).toBeUndefined();
    share.count(START + 60_000, false);
    expect(share.at(START + 60_000)).toBe(0);
  });
});
