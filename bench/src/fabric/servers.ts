import { randomUUID } from "node:crypto";
import pg from "pg";
import { startPostgres } from "./postgres-server.ts";
import { type RedisServer, startRedis } from "./redis-server.ts";

/** The databases of one run: started when they are first needed, shared by all contenders. */
export class Servers {
  readonly #givenUrl: string | undefined;
  #postgres: Promise<{ readonly url: string; stop(): Promise<void> }> | undefined;
  #redis: Promise<RedisServer | null> | undefined;

  /** With `givenUrl` that server is measured on instead of one that is started. */
  constructor(givenUrl?: string) {
    this.#givenUrl = givenUrl;
  }

  /** An empty database on the one PostgreSQL of this run, with `fsync` and `synchronous_commit` on. */
  async database(): Promise<string> {
    const given = this.#givenUrl;
    this.#postgres ??= given === undefined ? startPostgres() : Promise.resolve({ url: given, stop: async () => {} });
    const { url } = await this.#postgres;
    const name = `bench_${randomUUID().replaceAll("-", "")}`;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  }

  /** The port of a Redis without persistence; null where there is no `redis-server`. */
  async redisPort(): Promise<number | null> {
    this.#redis ??= startRedis();
    return (await this.#redis)?.port ?? null;
  }

  async stop(): Promise<void> {
    await (await this.#redis?.catch(() => null))?.stop();
    await (await this.#postgres?.catch(() => null))?.stop();
  }
}
