import { systemClock } from "@krako/attempts";
import { wireSuite } from "../../test/door/wire-suite.ts";
import { listen } from "./listen.ts";

wireSuite("a socket", async (door) => {
  const listener = await listen(door, { port: 0, clock: systemClock });
  return { fetch, url: listener.url, close: () => listener.close(0) };
});
