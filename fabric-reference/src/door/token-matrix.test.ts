import type { Problem } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { setting, type Who } from "../../test/door/door-setting.ts";
import {
  OPERATIONS,
  OWN,
  ownerOf,
  type PathIds,
  requestOf,
  targetOf,
  UNKNOWN,
} from "../../test/door/valid-requests.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";
import type { DeclaredOperation } from "./openapi-document.ts";

const ROLES: Readonly<Record<string, Who>> = { tenant: "ann", node: "cpu-1", operator: "operator" };
const FOREIGNERS: Readonly<Record<string, Who>> = { tenant: "bob", node: "cpu-2", operator: "operator" };
/** Operations that are asked about a thing of someone; the rest shows everyone their own. */
const NAMES_A_THING = /\{(session_id|claim_id)\}|\/nodes\/\{node_id\}\/(heartbeat|claims)/;

async function ask(operation: DeclaredOperation, who: Who | null, ids: PathIds = OWN): Promise<[number, string]> {
  const fetch = inMemoryFetch(setting().door);
  const response = await fetch(`http://fabric.test${targetOf(operation, ids)}`, requestOf(operation, who));
  return [response.status, await response.text()];
}

/** All that an answer says, but for the trace of the request. */
const withoutTrace = ([status, text]: [number, string]): string => `${status} ${text.replace(/"trace_id":"\w+"/, "")}`;

describe.each(OPERATIONS.map((each) => [each.id, each] as const))("%s", (_, operation) => {
  test("answers its owner", async () => {
    const [status] = await ask(operation, ownerOf(operation));
    expect([200, 202]).toContain(status);
  });
  if (operation.role === null) {
    test("answers anybody", async () => {
      for (const who of [null, "expired", "bob", "cpu-1"] as const) expect((await ask(operation, who))[0]).toBe(200);
    });
    return;
  }
  test("asks for a token that is known, not expired and not revoked", async () => {
    for (const who of [null, "expired", "revoked"] as const) {
      const [status, text] = await ask(operation, who);
      expect([status, (JSON.parse(text) as Problem).error_type]).toEqual([401, "UNAUTHENTICATED"]);
    }
  });
  test("turns other roles away before it looks at anything", async () => {
    for (const [role, who] of Object.entries(ROLES)) {
      if (role === operation.role) continue;
      const [status, text] = await ask(operation, who);
      expect([status, (JSON.parse(text) as Problem).error_type]).toEqual([403, "PERMISSION_DENIED"]);
      expect(withoutTrace(await ask(operation, who, UNKNOWN))).toBe(withoutTrace([status, text]));
    }
  });
  const foreigner = FOREIGNERS[operation.role] as Who;
  if (NAMES_A_THING.test(operation.path))
    test("tells what is another's and what is unknown alike, byte for byte", async () => {
      const foreign = await ask(operation, foreigner);
      expect(foreign[0]).toBe(404);
      expect(withoutTrace(foreign)).toBe(withoutTrace(await ask(operation, foreigner, UNKNOWN)));
      expect(withoutTrace(foreign)).toBe(withoutTrace(await ask(operation, ownerOf(operation), UNKNOWN)));
    });
  else if (operation.id === "TaskGraphs_submit" || operation.id === "Nodes_register")
    test("takes nothing in another's name", async () => {
      expect((await ask(operation, foreigner))[0]).toBe(403);
    });
  else if (operation.role === "tenant")
    test("shows nothing of another tenant", async () => {
      const [status, text] = await ask(operation, foreigner);
      expect([status, text.includes('"ann"')]).toEqual([200, false]);
    });
});

test("a node token for ids that begin alike acts for each of them, and no other", async () => {
  const claim = OPERATIONS.find(({ id }) => id === "Nodes_claim") as DeclaredOperation;
  const heartbeat = OPERATIONS.find(({ id }) => id === "Nodes_heartbeat") as DeclaredOperation;
  for (const operation of [claim, heartbeat]) {
    for (const node_id of ["cpu-1", "cpu-2"]) expect((await ask(operation, "cpu-any", { node_id }))[0]).toBe(200);
    expect((await ask(operation, "cpu-any", { node_id: "pod-1" }))[0]).toBe(404);
  }
});
