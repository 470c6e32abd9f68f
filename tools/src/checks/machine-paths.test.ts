import { expect, test } from "vitest";
import { machinePaths } from "./machine-paths.ts";

/** Written in parts, so that this file does not name such a place itself. */
const home = ["", "home", "ada"].join("/");

test("a place on one machine is found", () => {
  expect(machinePaths(`see ${home}/notes`, [])).toEqual([home]);
  expect(machinePaths("built in /elsewhere/checkout", ["/elsewhere/checkout"])).toEqual(["/elsewhere/checkout"]);
});

test("addresses, relative paths and JSON pointers are none", () => {
  const text = `https://example.org${home} ../srv/a ./tmp/b "/work_units/0/id" node_modules/tmp/x a/root/b`;
  expect(machinePaths(text, [])).toEqual([]);
});
