import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { headersOf, setting, TOKENS } from "../../test/door/door-setting.ts";
import { OPERATIONS, ownerOf, requestOf, targetOf } from "../../test/door/valid-requests.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";
import { pinoLog } from "./pino-log.ts";

const SECRET = "canary-secret-5f2b";
const PROMPT = "canary prompt 77aa";

test("a planted secret and a planted prompt appear in no log, problem, or metric", async () => {
  let logged = "";
  const destination = new Writable({
    write(piece, _, done) {
      logged += String(piece);
      done();
    },
  });
  const log = pinoLog({ level: "debug", destination });
  const { door, services } = setting({ log });
  const fetch = inMemoryFetch(door);
  const problems: string[] = [];
  const ask = async (target: string, init: RequestInit): Promise<void> => {
    const response = await fetch(`http://fabric.test${target}`, init);
    const text = await response.text();
    if (response.status >= 400) problems.push(text);
  };
  const planted = `{"task_graph":{"work_units":[{"input":{"prompt":"${PROMPT}"}}],"secret":"${SECRET}"},"execution_context":{}}`;
  for (const operation of OPERATIONS) {
    const request = requestOf(operation, ownerOf(operation));
    if (operation.bodySchema !== null) {
      await ask(targetOf(operation), requestOf(operation, ownerOf(operation), planted));
      await ask(targetOf(operation), requestOf(operation, ownerOf(operation), planted.slice(0, -1)));
      await ask(
        targetOf(operation),
        requestOf(operation, ownerOf(operation), `{"input":{"prompt":"${PROMPT}"},"input":"${SECRET}"}`),
      );
    }
    await ask(`${targetOf(operation)}?${SECRET}=${PROMPT}`, request);
    await ask(targetOf(operation), { ...request, headers: { ...request.headers, authorization: `Bearer ${SECRET}` } });
    await ask(targetOf(operation), {
      ...request,
      headers: { ...request.headers, "x-api-key": SECRET, cookie: SECRET },
    });
  }
  services.fault = Object.assign(new Error(`duplicate key (prompt)=(${PROMPT}) password=${SECRET}`), {
    detail: SECRET,
    code: "23505",
  });
  await ask("/v1/health", { headers: headersOf(null) });
  services.fault = SECRET;
  await ask("/v1/health", { headers: headersOf(null) });
  log.info("told", {
    authorization: SECRET,
    token: SECRET,
    input: PROMPT,
    output: PROMPT,
    prompt: PROMPT,
    message: PROMPT,
  });
  const metrics = await (await fetch("http://fabric.test/metrics")).text();

  expect(problems.length).toBeGreaterThan(50);
  expect(logged).toContain("request.answered");
  expect(logged).toContain('"code":"23505"');
  expect(metrics).toContain('krako_http_requests_total{operation="Discovery_readHealth",status="500"} 2');
  for (const text of [logged, metrics, ...problems]) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(PROMPT);
    for (const token of Object.values(TOKENS)) expect(text).not.toContain(token);
  }
});

test("a fault is a problem of 500 that says nothing of it but its trace", async () => {
  const { door, services } = setting();
  services.fault = new TypeError("secret");
  const response = await inMemoryFetch(door)("http://fabric.test/v1/health", { headers: headersOf(null) });
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({ status: 500, error_type: "INTERNAL", retryable: true, charged: "0.000000" });
  expect(JSON.stringify(problem)).not.toMatch(/secret|TypeError|\.ts/);
});
