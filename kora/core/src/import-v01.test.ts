import * as importing from "@krako/kora/import-v01";
import { expect, it } from "vitest";

it("offers these values and no others", () => {
  expect(Object.keys(importing).sort()).toEqual(["GRAPH_V01_VERSION", "importGraphV01", "plugin"]);
});
