// What a page loads that runs graphs on a fabric. Everything the package exports is in it.
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type OutputChunk, rolldown } from "rolldown";
import { expect, it } from "vitest";

/** Most bytes of the whole client, minified and compressed. */
const MOST_BYTES = 20 * 1_024;

async function bundled(minify: boolean): Promise<OutputChunk> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("./index.ts", import.meta.url)),
    platform: "browser",
    resolve: { conditionNames: ["@krako/source", "browser", "import", "default"] },
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", minify });
  await bundle.close();
  expect(output).toHaveLength(1);
  return output[0];
}

it("fits into 20 KB for a browser, and asks for nothing that only Node has", async () => {
  const { code, imports, dynamicImports } = await bundled(true);
  expect([...imports, ...dynamicImports]).toEqual([]);
  expect(code).not.toMatch(new RegExp(`["'](node:[a-z/]+|${builtinModules.join("|")})["']\\)`));
  expect(code).not.toMatch(/\b(Buffer|__dirname|setImmediate|require)\b/);
  expect(code).toContain("Krako-Contract-Version");
  expect(gzipSync(code).byteLength).toBeLessThanOrEqual(MOST_BYTES);
});

it("leaves out what decides and executes: that is the fabric's", async () => {
  const { modules } = await bundled(false);
  const paths = Object.keys(modules).filter((path) => (modules[path]?.renderedLength ?? 0) > 0);
  const ofRules = paths.map((path) => /\/spec\/rules\/src\/(.*)$/.exec(path)?.[1]).filter(Boolean);
  expect(ofRules.sort()).toEqual([
    "admission/refusal.ts",
    "admission/versions.ts",
    "json/json-pointer.ts",
    "json/plain-json.ts",
    "violation.ts",
  ]);
});
