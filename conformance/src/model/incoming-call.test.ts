import { describe, expect, it } from "vitest";
import { textsOf, ticketsIn } from "./incoming-call.ts";

const found = (...values: readonly unknown[]) => [...ticketsIn(textsOf(...values))];

describe("tickets", () => {
  it("are found in any text of a request, in the order they are written", () => {
    expect(
      found(
        [{ role: "user", content: [{ type: "text", text: "Ticket t-00000000000000aa. Go.\nt-00000000000000ab" }] }],
        {
          "t-00000000000000ac": 1,
        },
      ),
    ).toEqual(["t-00000000000000aa", "t-00000000000000ab", "t-00000000000000ac"]);
  });

  it("are whole words of 16 lower-case hex digits", () => {
    expect(found("xt-00000000000000aa t-00000000000000aaa t-00000000000000AA t-0aa")).toEqual([]);
  });

  it("are found however deep the request is", () => {
    const depth = 200_000;
    const deep = JSON.parse(`${"[".repeat(depth)}"t-00000000000000aa"${"]".repeat(depth)}`);
    expect(found(deep)).toEqual(["t-00000000000000aa"]);
  });
});
