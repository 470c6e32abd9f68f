import { KrakoBackend } from "@krako/backend-client";
import { sql } from "kysely";
import { afterAll, afterEach, expect, test } from "vitest";
import { inMemoryFetch } from "../../src/door/in-memory-fetch.ts";
import { type EmbeddedFabric, startEmbeddedFabric } from "../../src/embedded.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { plugin } from "../echo-operations.ts";
import { cpuUnit, Play, PlayedNode, TENANT } from "../fabric-play.ts";
import { startPostgres } from "../postgres.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const CONTEXT = {
  run_id: "0197a1b2-0000-7000-8000-000000000001",
  trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
  backend_mode: "krako",
} as const;

async function embedded(store: string = ":memory:"): Promise<EmbeddedFabric> {
  const fabric = await startEmbeddedFabric({ operations: [plugin], models: [], store, tenantId: TENANT, workers: 1 });
  endings.push(() => fabric.close());
  return fabric;
}

const graphs = new Play();
afterAll(() => graphs.close());

test("a full disk refuses what it has no room for, keeps what was accepted, and is forgotten once there is room", async () => {
  const database = openSqlite({ file: ":memory:" });
  const play = new Play(database);
  endings.push(() => play.close());
  const fabric = await play.process();
  const node = await new PlayedNode(play, "n").join(fabric);
  const accepted = await play.run(fabric, [cpuUnit("a")]);
  const claim = await node.claimOne(fabric);
  const pages = async (most: number): Promise<void> => {
    await database.read((connection) =>
      sql`pragma max_page_count = ${sql.raw(String(most))}`.execute(connection.builder),
    );
  };
  await pages(1);
  const refused: unknown[] = [];
  for (let graph = 0; graph < 20; graph += 1)
    await play
      .run(fabric, [cpuUnit("a", { input: { label: "x".repeat(2_000) } })])
      .catch((error) => refused.push(error));
  expect(refused.length).toBeGreaterThan(0);
  expect(String(refused[0])).toContain("SQLITE_FULL");
  await pages(1_000_000);
  await node.finish(fabric, claim);
  expect((await play.result(fabric, accepted))?.status).toBe("succeeded");
  const after = await play.run(fabric, [cpuUnit("a")]);
  await node.finish(fabric, await node.claimOne(fabric));
  expect((await play.result(fabric, after))?.status).toBe("succeeded");
});

test("a PostgreSQL that goes away and comes back costs time, and nothing else", { timeout: 120_000 }, async () => {
  const server = await startPostgres();
  endings.push(() => server.stop());
  const { url, token, fetch } = await embedded(server.url);
  const client = new KrakoBackend({ url, token, fetch: (request) => fetch(request) });
  const run = () =>
    client.executeTaskgraph(graphs.graph([cpuUnit("a"), cpuUnit("b", { dependencies: ["a"] })]), CONTEXT);
  expect((await run()).status).toBe("succeeded");
  await server.kill();
  const during = run();
  await server.restart();
  expect((await during).status).toBe("succeeded");
  expect((await run()).status).toBe("succeeded");
});

test("a process whose clock is an hour ahead takes sessions over, and what the first one still says changes nothing", async () => {
  const play = new Play();
  endings.push(() => play.close());
  const first = await play.process();
  const node = await new PlayedNode(play, "n").join(first);
  const sessionId = await play.run(first, [cpuUnit("a")]);
  const claim = await node.claimOne(first);
  const ahead = { now: () => play.clock.now() + 3_600_000, after: play.clock.after.bind(play.clock) };
  const second = await play.process({ clock: ahead });
  await play.clock.advance(1_000);
  await node.finish(first, claim).catch(() => undefined);
  await play.clock.advance(2_000);
  const events = await play.events(sessionId);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
  expect(events.filter(({ event_type }) => event_type === "workunit.completed").length).toBeLessThan(2);
  expect(second.host.get(sessionId) === undefined || first.host.get(sessionId) === undefined).toBe(true);
});

/** What a client reaches where a fabric of another version stands beside this one: its answers say so. */
function speaking(fabric: EmbeddedFabric, version: string): typeof fetch {
  const door = inMemoryFetch(fabric.fabric.door);
  return async (input, init) => {
    const response = await door(input, init);
    const headers = new Headers(response.headers);
    headers.set("Krako-Contract-Version", version);
    return new Response(response.body, { status: response.status, headers });
  };
}

test("fabrics of two minors serve one client side by side; one of another major runs nothing for it", async () => {
  const fabric = await embedded();
  const [newer, major] = [speaking(fabric, "1.1"), speaking(fabric, "2.0")];
  let requests = 0;
  const both = new KrakoBackend({
    url: fabric.url,
    token: fabric.token,
    fetch: (request) => {
      requests += 1;
      return requests % 2 === 0 ? newer(request) : fabric.fetch(request);
    },
  });
  expect((await both.executeTaskgraph(graphs.graph([cpuUnit("a")]), CONTEXT)).status).toBe("succeeded");
  const other = new KrakoBackend({
    url: fabric.url,
    token: fabric.token,
    patienceMs: 0,
    fetch: (request) => major(request),
  });
  await expect(other.executeTaskgraph(graphs.graph([cpuUnit("a")]), CONTEXT)).rejects.toThrow(/2\.0/);
});

test("the door takes no request of another major, and says which versions it has", async () => {
  const { url, token, fetch } = await embedded();
  const ask = async (version: string) =>
    await fetch(`${url}/v1/sessions`, {
      headers: { authorization: `Bearer ${token}`, "krako-contract-version": version },
    });
  expect((await ask("1.0")).status).toBe(200);
  const refused = await ask("2.0");
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(await refused.json()).toMatchObject({ error_type: "VERSION_MISMATCH", supported: ["1.0"] });
});
