import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "@krako/attempts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildClaim } from "../../test/build-claim.ts";
import { NodeRoutesDouble } from "../../test/node-routes-double.ts";
import { type CliProcess, startCli } from "../../test/run-cli.ts";
import { verifyingKey } from "../agent/node-key.ts";
import { verifyResult } from "../agent/signing.ts";

const OPERATIONS = fileURLToPath(new URL("../../test/echo-operations.ts", import.meta.url));

let folder: string;
let fabric: NodeRoutesDouble;
let server: Server;
let url: string;
let node: CliProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-node-"));
  fabric = new NodeRoutesDouble(systemClock);
  server = createServer((request, response) => {
    let body = "";
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", () => {
      const headers = request.headers as Record<string, string>;
      fabric.fetch(`http://fabric${request.url}`, { method: "POST", headers, body, signal: gone.signal }).then(
        async ({ status, text }) => response.writeHead(status).end(await text()),
        () => response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  node?.process.kill("SIGKILL");
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** Resolves as soon as something is so; real processes tell it in their own time. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

function startNode(): CliProcess {
  node = startCli(["agent", "--url", url, "--id", "cpu-1"], {
    cwd: folder,
    env: { KRAKO_FABRIC_TOKEN: "secret-token" },
  });
  return node;
}

describe("a node in a process of its own", () => {
  test("is configured by a file, works over sockets, and ends in order when it is told to", async () => {
    const config = { agent: { operations: [OPERATIONS], workers: 1, concurrency: 3, region: "eu-west" } };
    await writeFile(join(folder, "krako-fabric.config.json"), JSON.stringify(config));
    fabric.grant(
      buildClaim(1, { input: { text: "hello" } }),
      buildClaim(2, { unit: { operation: "test.echo_apart@1", idempotent: false }, input: { text: "apart" } }),
      buildClaim(3, { unit: { operation: "test.exit@1" } }),
    );
    const { process: child, exited, output } = startNode();
    await until(() => fabric.outcomes.length === 3);
    const [{ public_key } = { public_key: null }] = fabric.registrations;
    if (public_key === null) return expect.unreachable("it registered");
    expect(fabric.registrations[0]).toMatchObject({ region: "eu-west", capabilities: { max_concurrency: 3 } });
    for (const { text, signature } of fabric.signedTexts())
      expect(verifyResult({ text, signature }, verifyingKey(public_key))).toBe(true);
    expect(fabric.outcomes).toEqual(
      expect.arrayContaining([
        { kind: "output", output: { text: "hello" } },
        { kind: "output", output: { text: "apart" } },
        expect.objectContaining({ kind: "error", code: "worker_died" }),
      ]),
    );
    expect(fabric.starts).toHaveLength(1);

    child.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect(fabric.heartbeats.at(-1)).toMatchObject({ health: "draining", claims: [] });
    expect(output.stdout + output.stderr).not.toMatch(/secret-token|hello/);
    expect(JSON.parse(await readFile(join(folder, ".krako-fabric/cpu-1.jwk"), "utf8"))).toMatchObject(public_key);
  });

  test("ends with exit code 3 when the fabric will have nothing of it, and says how to mend it", async () => {
    await writeFile(join(folder, "krako-fabric.config.json"), JSON.stringify({ agent: { operations: OPERATIONS } }));
    fabric.instead.push({ path: /nodes$/, reply: { status: 401, body: { title: "No valid token." } } });
    const { exited, output } = startNode();
    expect(await exited).toBe(3);
    expect(output.stderr).toContain("krako-fabric token create --role node");
  });

  test("waits for a fabric that is away, and can be stopped while it waits", async () => {
    await writeFile(join(folder, "krako-fabric.config.json"), JSON.stringify({ agent: { operations: OPERATIONS } }));
    fabric.isDown = true;
    const { process: child, exited } = startNode();
    await until(() => fabric.requests.length > 1);
    child.kill("SIGINT");
    expect(await exited).toBe(0);
  });
});
