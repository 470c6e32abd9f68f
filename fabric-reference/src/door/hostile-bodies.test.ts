import { isProblem } from "@krako/contracts/validators";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setting } from "../../test/door/door-setting.ts";
import { hostileTexts } from "../../test/door/hostile-text.ts";
import { documentsOf } from "../../test/door/schema-arbitrary.ts";
import { OPERATIONS, ownerOf, requestOf, targetOf } from "../../test/door/valid-requests.ts";
import { bodyCheck } from "./body-documents.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";

/** Bodies for each route. `HOSTILE_BODIES=5000` asks for more. */
const BODIES = Number(process.env["HOSTILE_BODIES"] ?? 300);

const WITH_BODY = OPERATIONS.flatMap((each) =>
  each.bodySchema === null ? [] : [[each.id, each, each.bodySchema] as const],
);

describe.each(WITH_BODY)("%s", (_, operation, schema) => {
  test("the documents that are damaged are valid before", () => {
    const check = bodyCheck(schema);
    fc.assert(
      fc.property(documentsOf(schema), (document) => check(document)),
      { numRuns: 100 },
    );
  });
  test(
    "answers a body that means harm as the caller's fault, with a problem of the contract",
    async () => {
      const { door } = setting({ limits: { addressRate: FREE, tokenRate: FREE } });
      const fetch = inMemoryFetch(door);
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(hostileTexts(schema), async (text) => {
          const response = await fetch(
            `http://fabric.test${targetOf(operation)}`,
            requestOf(operation, ownerOf(operation), text),
          );
          statuses.add(response.status);
          expect(response.status).toBeLessThan(500);
          const document: unknown = await response.json();
          if (response.status >= 400) expect(isProblem(document), JSON.stringify(isProblem.errors)).toBe(true);
        }),
        { numRuns: BODIES },
      );
      expect(statuses).toContain(400);
      expect(statuses).toContain(422);
      expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
    },
    30_000 + BODIES * 50,
  );
});

const FREE = { perSecond: 1e9, burst: 1e9 };
