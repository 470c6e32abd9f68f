import { connect } from "node:net";
import { systemClock } from "@krako/attempts";
import { isProblem } from "@krako/contracts/validators";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setting, TOKENS } from "../../test/door/door-setting.ts";
import { type Listener, listen } from "./listen.ts";

const HEAD = "Host: fabric.test\r\nKrako-Contract-Version: 1.0\r\n";
const TOKEN = `Authorization: Bearer ${TOKENS.ann}\r\n`;
const NODE = `Authorization: Bearer ${TOKENS["cpu-1"]}\r\nContent-Type: application/json\r\n`;
const CLAIMS = "POST /v1/nodes/cpu-1/claims HTTP/1.1\r\n";
const claims = (more: string, body = ""): string => `${CLAIMS}${HEAD}${NODE}${more}\r\n${body}`;
const get = (target: string, more = ""): string => `GET ${target} HTTP/1.1\r\n${HEAD}${TOKEN}${more}\r\n`;

/** What is sent as it stands, by what is wrong with it. */
const RAW: Readonly<Record<string, string | Uint8Array>> = {
  "no request at all": "\r\n\r\n\r\nhello\r\n\r\n",
  "a TLS greeting": Uint8Array.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]),
  "the preface of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "HTTP/0.9": "GET /v1/versions\r\n\r\n",
  "HTTP/9.9": "GET /v1/versions HTTP/9.9\r\n\r\n",
  "no version number": "GET /v1/versions HTTP\r\n\r\n",
  "no host": "GET /v1/versions HTTP/1.1\r\nKrako-Contract-Version: 1.0\r\n\r\n",
  "two hosts": `GET /v1/versions HTTP/1.1\r\n${HEAD}Host: other\r\n\r\n`,
  "an unknown method": `BREW /v1/versions HTTP/1.1\r\n${HEAD}\r\n`,
  "a method in lower case": `get /v1/versions HTTP/1.1\r\n${HEAD}\r\n`,
  "a known method nobody serves": `PROPFIND /v1/versions HTTP/1.1\r\n${HEAD}\r\n`,
  TRACE: `TRACE /v1/versions HTTP/1.1\r\n${HEAD}\r\n`,
  CONNECT: "CONNECT other.test:443 HTTP/1.1\r\nHost: other.test\r\n\r\n",
  "an asterisk": `OPTIONS * HTTP/1.1\r\n${HEAD}\r\n`,
  "a target with a space": `GET /v1/ver sions HTTP/1.1\r\n${HEAD}\r\n`,
  "a target with a control character": `GET /v1/\u0001 HTTP/1.1\r\n${HEAD}\r\n`,
  "a target with a null": `GET /v1/\u0000 HTTP/1.1\r\n${HEAD}\r\n`,
  "a target with a fragment": get("/v1/sessions#x"),
  "a target that climbs": get("/v1/../../etc/passwd"),
  "an encoded climb": get("/v1/%2e%2e/%2e%2e/etc/passwd"),
  "an encoded slash in an id": get("/v1/sessions/a%2Fb"),
  "a broken escape": get("/v1/sessions/%zz"),
  "half an escape": get("/v1/sessions/%"),
  "an escape that is no UTF-8": get("/v1/sessions/%ff%fe"),
  "an encoded null": get("/v1/sessions/%00"),
  "an empty id": get("/v1/sessions//result"),
  "a trailing slash": get("/v1/sessions/"),
  "many slashes": get(`/v1${"/".repeat(2_000)}sessions`),
  "a backslash": get("\\v1\\sessions"),
  "a long id": get(`/v1/sessions/${"a".repeat(8_000)}`),
  "a broken escape in the query": get("/v1/sessions?state=%zz"),
  "a thousand query parameters": get(`/v1/sessions?${"limit=1&".repeat(1_000)}`),
  "a query of nothing but marks": get("/v1/sessions?&&&===&?&"),
  "a list for a number": get("/v1/sessions?limit[]=1&limit[0]=2"),
  "a number that is none": get("/v1/sessions?limit=1e1"),
  "a number with a sign": get("/v1/sessions?limit=+1"),
  "a number in hexadecimal": get("/v1/sessions?limit=0x10"),
  "a huge number": get(`/v1/sessions?limit=${"9".repeat(400)}`),
  "a header without a colon": get("/v1/sessions", "surprise\r\n"),
  "a header with a space in its name": get("/v1/sessions", "sur prise: 1\r\n"),
  "a header with a control character": get("/v1/sessions", "surprise: \u0000\r\n"),
  "a header that goes on in the next line": get("/v1/sessions", "surprise: 1\r\n 2\r\n"),
  "a header that is too large": get("/v1/sessions", `surprise: ${"a".repeat(20_000)}\r\n`),
  "ten thousand headers": get("/v1/sessions", "a: b\r\n".repeat(10_000)),
  "an empty token": `GET /v1/sessions HTTP/1.1\r\n${HEAD}Authorization: Bearer \r\n\r\n`,
  "two tokens": get("/v1/sessions", TOKEN),
  "another scheme": `GET /v1/sessions HTTP/1.1\r\n${HEAD}Authorization: Basic a3Jha286\r\n\r\n`,
  "a version twice": get("/v1/sessions", "Krako-Contract-Version: 1.0\r\n"),
  "an expectation nobody meets": get("/v1/sessions", "Expect: a miracle\r\n"),
  "a body where none is expected": get("/v1/sessions", "Content-Length: 2\r\n").concat("{}"),
  "an upgrade": get("/v1/sessions?x=1", "Connection: Upgrade\r\nUpgrade: websocket\r\n"),
  "a length that is none": claims("Content-Length: two\r\n", "{}"),
  "a negative length": claims("Content-Length: -2\r\n", "{}"),
  "two lengths": claims("Content-Length: 2\r\nContent-Length: 3\r\n", "{}"),
  "a length and chunks": claims("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
  "an unknown transfer coding": claims("Transfer-Encoding: rot13\r\n", "{}"),
  "a chunk size that is none": claims("Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"),
  "a chunk that is longer than it says": claims("Transfer-Encoding: chunked\r\n", "1\r\n{}\r\n0\r\n\r\n"),
  "chunk extensions without end": claims(
    "Transfer-Encoding: chunked\r\n",
    `2;${"a=b;".repeat(8_000)}\r\n{}\r\n0\r\n\r\n`,
  ),
  "a body that is compressed": claims("Content-Encoding: gzip\r\nContent-Length: 2\r\n", "{}"),
  "a body that is no UTF-8": Buffer.concat([Buffer.from(claims("Content-Length: 2\r\n")), Buffer.from([0xff, 0xfe])]),
  "a body with a byte order mark": claims("Content-Length: 5\r\n", "\ufeff{}"),
  "a second request in the body": claims("Content-Length: 2\r\n", `{}${get("/v1/%zz")}`),
  "line feeds alone": get("/v1/sessions?x").replaceAll("\r\n", "\n"),
};

let listener: Listener;
beforeAll(async () => {
  const { door } = setting();
  listener = await listen(door, { port: 0, clock: systemClock });
});
afterAll(() => listener.close(0));

/** Sends bytes, half closes, and gives what comes until the other side closes. */
async function exchange(bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(listener.port, "127.0.0.1", () => socket.end(bytes));
    socket.on("data", (piece) => {
      text += piece.toString("utf8");
    });
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text));
  });
}

test("there are at least sixty of them", () => {
  expect(Object.keys(RAW).length).toBeGreaterThanOrEqual(60);
});

test.each(Object.entries(RAW))(
  "%s is refused in the contract's words, and the next request is served",
  async (_, bytes) => {
    const answer = await exchange(bytes);
    const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
    for (const status of statuses) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect([...answer.matchAll(/^krako-contract-version: 1\.0\r$/gim)]).toHaveLength(statuses.length);
    expect(statuses.length).toBeGreaterThan(0);
    const [, body = ""] = answer.split("\r\n\r\n");
    const problem: unknown = JSON.parse(body.replace(/HTTP\/1\.1 \d{3} [\s\S]*$/, ""));
    expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true);
    const next = await exchange(`GET /v1/versions HTTP/1.1\r\n${HEAD}Connection: close\r\n\r\n`);
    expect(next).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  },
);
