import { describe, expect, test } from "vitest";
import { FailureShare } from "./failure-share.ts";

const START = Date.UTC(2026, 0, 1);

describe("the share of attempts that failed in the last minute", () => {
  test("is not known where nothing ended", () => {
    expect(new FailureShare().at(START)).toBeUndefined();
  });

  test("is not known before 20 attempts have ended: a unit that cannot succeed is no fault of the node's", () => {
    const share = new FailureShare();
    for (let ended = 0; ended < 19; ended += 1) share.count(START, true);
    expect(share.at(START)).toBeUndefined();
    share.count(START, true);
    expect(share.at(START)).toBe(1);
  });

  test("is what failed of what ended", () => {
    const share = new FailureShare();
    for (let ended = 0; ended < 20; ended += 1) share.count(START, ended % 4 === 0);
    expect(share.at(START + 1)).toBe(0.25);
  });

  test("forgets what is older than a minute, also when its place is used again", () => {
    const share = new FailureShare();
    for (let ended = 0; ended < 20; ended += 1) share.count(START, true);
    expect(share.at(START + 59_999)).toBe(1);
    expect(share.at(START + 60_000)).toBeUndefined();
    for (let ended = 0; ended < 20; ended += 1) share.count(START + 60_000, false);
    expect(share.at(START + 60_000)).toBe(0);
  });
});
