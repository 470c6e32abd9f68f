import { describe, expect, it } from "vitest";
import { shortTitle, titleOfRequest } from "./work-title.ts";

describe("a title", () => {
  it.each([
    [{ text: "Where is\n  my parcel?" }, "Where is my parcel?"],
    [{ text: "long", subject: "Parcel" }, "Parcel"],
    [{ amount: 5, note: "two apples" }, "two apples"],
    [{ text: "  ", note: "n" }, "n"],
    [{ amount: 5 }, "Request"],
    [{}, "Request"],
  ])("of %j is %j", (request, title) => {
    expect(titleOfRequest(request)).toBe(title);
  });

  it("is short whatever it is made of", () => {
    const title = shortTitle("😀".repeat(100_000));
    expect([[...title].length, title.endsWith("😀…")]).toEqual([120, true]);
  });
});
