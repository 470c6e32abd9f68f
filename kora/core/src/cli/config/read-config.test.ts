import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../usage-error.ts";
import { MAX_CONFIG_BYTES, readConfig } from "./read-config.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-config-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

async function problemOf(named?: string): Promise<string> {
  const error = await readConfig(named, folder).then(
    () => expect.fail("It was read."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw error;
  return error.message.replaceAll(folder, "…");
}

describe("a configuration", () => {
  it.each([
    [
      "kora.config.yaml",
      'version: "1.0"\nexecution_backend: krako\nrouting: always\nkrako: { url: "https://f.example", tenant: a }\n',
    ],
    [
      "kora.config.json",
      '{"version":"1.0","execution_backend":"krako","routing":"always","krako":{"url":"https://f.example","tenant":"a"}}',
    ],
    [
      "kora.config.toml",
      'version = "1.0"\nexecution_backend = "krako"\nrouting = "always"\n[krako]\nurl = "https://f.example"\ntenant = "a"\n',
    ],
  ])("is read from %s, and everything in it starts from its folder", async (name, text) => {
    await write(name, text);
    expect(await readConfig(undefined, folder)).toEqual({
      config: {
        version: "1.0",
        execution_backend: "krako",
        routing: "always",
        krako: { url: "https://f.example", tenant: "a" },
      },
      file: join(folder, name),
      folder,
    });
  });

  it("that is not there means every default", async () => {
    expect(await readConfig(undefined, folder)).toEqual({ config: { version: "1.0" }, file: null, folder });
  });

  it("in a folder above is not looked for", async () => {
    await write("kora.config.yaml", 'version: "1.0"\n');
    expect((await readConfig(undefined, join(folder, "below"))).file).toBeNull();
  });

  it.each([
    [
      "of another version",
      "version: '9.0'\n",
      '…/kora.config.yaml:1:1 /version must be "1.0", a text; write version: "1.0".',
    ],
    ["whose version is a number", "version: 1.0\n", '/version must be "1.0"'],
    [
      "with an unknown member",
      'version: "1.0"\nbackend: krako\n',
      '…/kora.config.yaml:2:1 /backend: There is no field "backend"',
    ],
    ["with a wrong type", 'version: "1.0"\nexecution_backend: 7\n', "…/kora.config.yaml:2:1 /execution_backend:"],
    [
      "that names no address",
      'version: "1.0"\nexecution_backend: krako\n',
      '…/kora.config.yaml:2:1 The backend "krako" needs an address.',
    ],
    [
      "that would send another secret",
      'version: "1.0"\nkrako: { url: "https://f.example", tenant: a, token_env: AWS_SECRET_ACCESS_KEY }\n',
      "begins with KRAKO_",
    ],
    [
      "with limits of another version",
      'version: "1.0"\nlocal_limits: { version: "2.0" }\n',
      '/local_limits/version must be "1.0".',
    ],
    ["that is not YAML", "version: [\n", "…/kora.config.yaml:"],
  ])("%s is refused at its place", async (_, text, problem) => {
    await write("kora.config.yaml", text);
    const told = await problemOf();
    expect(told).toContain("The configuration is not valid; nothing was executed.");
    expect(told).toContain(problem);
  });

  it("in TOML that is none is refused at its place", async () => {
    await write("kora.config.toml", 'version = "1.0"\nrouting = always\n');
    expect(await problemOf()).toMatch(/…\/kora\.config\.toml:2:11 /);
  });

  it("that stands beside another is refused", async () => {
    await write("kora.config.yaml", 'version: "1.0"\n');
    await write("kora.config.toml", 'version = "1.0"\n');
    expect(await problemOf()).toContain("several configurations here: kora.config.yaml, kora.config.toml");
    expect((await readConfig("kora.config.toml", folder)).file).toBe(join(folder, "kora.config.toml"));
  });

  it("that is named has to be there", async () => {
    expect(await problemOf("other.yaml")).toBe("--config other.yaml cannot be read: there is no such file.");
  });

  it("is read up to its bound, and not beyond it", async () => {
    const begin = 'version: "1.0"\n#';
    await write("kora.config.yaml", begin.padEnd(MAX_CONFIG_BYTES, "x"));
    expect((await readConfig(undefined, folder)).config).toEqual({ version: "1.0" });
    await write("kora.config.yaml", begin.padEnd(MAX_CONFIG_BYTES + 1, "x"));
    expect(await problemOf()).toContain("is longer than 262,144 bytes");
  });
});
