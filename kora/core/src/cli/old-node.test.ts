import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { runKora } from "../../test/run-kora.ts";
import { EXIT } from "./exit-codes.ts";

/** Options under which Node says that it is another version. */
const saying = (version: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(`Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`)}`;

it.each(["22.18.9", "20.20.2", "9.0.0"])(
  "kora on Node %s says which it needs",
  { timeout: 60_000 },
  async (version) => {
    const { code, stderr } = await runKora(["operations"], { env: { NODE_OPTIONS: saying(version) } });
    expect(code).toBe(EXIT.usage);
    expect(stderr).toMatch(`error: This Node is too old: it is ${version} (`);
    expect(stderr).toMatch(/Run kora with Node 22\.19\.0 or newer\.\n$/);
  },
);

it("needs what its package says, and no more", { timeout: 60_000 }, async () => {
  expect(manifest.engines.node).toBe(">=22.19.0");
  expect((await runKora(["operations"], { env: { NODE_OPTIONS: saying("22.19.0") } })).code).toBe(EXIT.success);
});
