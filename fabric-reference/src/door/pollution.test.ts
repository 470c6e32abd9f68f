import { describe, expect, test } from "vitest";
import { headersOf, setting } from "../../test/door/door-setting.ts";
import { OPERATIONS, ownerOf, requestOf, targetOf } from "../../test/door/valid-requests.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";

/** Put at the beginning of a valid body's text, or alone. */
const PAYLOADS: readonly string[] = [
  '{"__proto__":{"polluted":1}}',
  '{"__proto__":null}',
  '{"__proto__":[]}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"prototype":{"polluted":1}}',
  '{"constructor":null}',
  '{"\\u005f\\u005fproto\\u005f\\u005f":{"polluted":1}}',
  '{"__proto__":{"__proto__":{"polluted":1}}}',
  '{"toString":1}',
  '{"hasOwnProperty":null}',
  '{"valueOf":{"polluted":1}}',
  '{"__defineGetter__":1}',
  '{"then":1}',
  '{"toJSON":1}',
  '{"a":{"__proto__":{"polluted":1}}}',
];

const WITH_BODY = OPERATIONS.flatMap((each) => (each.bodySchema === null ? [] : [[each.id, each] as const]));

describe.each(WITH_BODY)("%s", (_, operation) => {
  test.each(PAYLOADS)("refuses %s alone and within a valid body", async (payload) => {
    const fetch = inMemoryFetch(setting().door);
    const valid = String(requestOf(operation, null).body);
    for (const body of [payload, `${payload.slice(0, -1)},${valid.slice(1)}`]) {
      const response = await fetch(
        `http://fabric.test${targetOf(operation)}`,
        requestOf(operation, ownerOf(operation), body),
      );
      expect([400, 422]).toContain(response.status);
    }
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
  });
});

test.each(["__proto__=1", "constructor=1", "__proto__[polluted]=1", "toString=1", "hasOwnProperty=x"])(
  "the query %s is refused as not declared",
  async (query) => {
    const fetch = inMemoryFetch(setting().door);
    const response = await fetch(`http://fabric.test/v1/sessions?${query}`, { headers: headersOf("ann") });
    expect(response.status).toBe(400);
  },
);

test.each(["__proto__", "constructor", "toString"])("the path parameter and header %s are plain text", async (name) => {
  const fetch = inMemoryFetch(setting().door);
  const response = await fetch(`http://fabric.test/v1/sessions/${name}`, {
    headers: headersOf("ann", { [name]: "1" }),
  });
  expect(response.status).toBe(400);
  const { status } = await fetch("http://fabric.test/v1/versions", {
    method: "GET",
    headers: headersOf(null, { [name]: "1" }),
  });
  expect(status).toBe(200);
});
