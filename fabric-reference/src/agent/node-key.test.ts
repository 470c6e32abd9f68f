import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createNodeKey, keyThumbprint, loadNodeKey } from "./node-key.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-key-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the key file of a node", () => {
  test("is made once, for its owner alone, and then read", async () => {
    const path = join(folder, "node.jwk");
    const made = await loadNodeKey(path);
    const read = await loadNodeKey(path);
    expect(read.publicKey).toEqual(made.publicKey);
    expect(keyThumbprint(read.publicKey)).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ kty: "OKP", crv: "Ed25519" });
    if (process.platform !== "win32") expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.platform === "win32")("is refused when others may read it", async () => {
    const path = join(folder, "node.jwk");
    await loadNodeKey(path);
    await chmod(path, 0o640);
    await expect(loadNodeKey(path)).rejects.toThrow(/chmod 600/);
  });

  test("is refused when it holds something else, which is not repeated", async () => {
    const path = join(folder, "node.jwk");
    for (const text of [
      "",
      "secret-text",
      '{"kty":"oct","k":"c2VjcmV0LXRleHQ"}',
      JSON.stringify(createNodeKey().publicKey),
    ]) {
      await writeFile(path, text, { mode: 0o600 });
      const message = await loadNodeKey(path).then(String, String);
      expect(message).toMatch(/holds no Ed25519 key/);
      expect(message).not.toContain("secret");
    }
  });

  test("is refused by name where it cannot be made", async () => {
    await expect(loadNodeKey(join(folder, "absent", "node.jwk"))).rejects.toThrow(/ENOENT/);
  });
});
