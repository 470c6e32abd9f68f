import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, BlockList } from "node:net";
import { Agent, buildConnector, fetch } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guardedConnector } from "./guarded-connection.ts";

let connections = 0;
const server = createServer((_, answer) => answer.end("reached"));
server.on("connection", () => {
  connections += 1;
});

beforeAll(async () => {
  server.listen(0);
  await once(server, "listening");
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

function get(scheme: string, host: string, blocked: boolean): Promise<string> {
  const list = new BlockList();
  list.addSubnet("127.0.0.0", 8, "ipv4");
  list.addAddress("::1", "ipv6");
  const dispatcher = new Agent({ connect: guardedConnector(buildConnector, blocked ? list : new BlockList()) });
  const { port } = server.address() as AddressInfo;
  return fetch(`${scheme}://${host}:${port}/`, { dispatcher }).then((answer) => answer.text());
}

it("connects to an address that is not on the list", async () => {
  expect(await get("http", "127.0.0.1", false)).toBe("reached");
});

it.each(
  ["http", "https"].flatMap((scheme) =>
    ["127.0.0.1", "localhost", "127.1", "0x7f000001", "017700000001", "2130706433", "[::1]", "[::ffff:127.0.0.1]"].map(
      (host): [string, string] => [scheme, host],
    ),
  ),
)("does not connect by %s to %s when it is", async (scheme, host) => {
  const before = connections;
  await expect(get(scheme, host, true)).rejects.toThrow("fetch failed");
  expect(connections).toBe(before);
});

it("speaks TLS over the connection it made", async () => {
  const before = connections;
  await expect(get("https", "127.0.0.1", false)).rejects.toThrow("fetch failed");
  expect(connections).toBe(before + 1);
});
