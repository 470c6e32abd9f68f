import { wireSuite } from "../../test/door/wire-suite.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";

wireSuite("the wire in memory", async (door) => ({
  fetch: inMemoryFetch(door),
  url: "http://fabric.test",
  close: async () => undefined,
}));
