import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { Child } from "./child.ts";

export interface RedisServer {
  readonly port: number;
  stop(): Promise<void>;
}

export const REDIS_MEND = "there is no redis-server on this machine; install it (Debian: apt-get install redis-server)";

const MAX_TRIES = 50;
const PAUSE_MS = 100;

/** Starts a Redis without persistence on loopback; null where it is not installed. */
export async function startRedis(): Promise<RedisServer | null> {
  if (spawnSync("redis-server", ["--version"]).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "krako-redis-"));
  const port = await freePort();
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = Child.command("redis-server", [...settings, "--maxmemory-policy", "noeviction"], { folder });
  const stop = async (): Promise<void> => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(port);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const client = new Redis({ port, host: "127.0.0.1", lazyConnect: true, retryStrategy: () => null });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.ping();
      return;
    } catch (error) {
      if (tries >= MAX_TRIES) throw error;
      await pause(PAUSE_MS);
    } finally {
      client.disconnect();
    }
  }
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
