import { randomBytes } from "node:crypto";
import { VirtualClock } from "@krako/attempts/testing";
import { describe, expect, test } from "vitest";
import { actsForNode } from "../node-owner.ts";
import { TokenCache } from "./token-cache.ts";
import { bearerToken, hashToken, isValid, mintToken, type TokenRecord } from "./tokens.ts";

const token = mintToken("node", randomBytes);
const record: TokenRecord = { hash: hashToken(token), role: "node", owner: "cpu-1", expiresAt: null, revokedAt: null };

test("a token says its role, and its hash says nothing", () => {
  expect(token).toMatch(/^krako_node_[A-Za-z0-9_-]{43}$/);
  expect(mintToken("node", randomBytes)).not.toBe(token);
  expect(record.hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  [`Bearer ${token}`, token],
  [`bearer ${token}`, token],
  [undefined, null],
  ["", null],
  [token, null],
  [`Bearer  ${token}`, null],
  [`Bearer ${token} x`, null],
  [`Bearer ${token}x`, null],
  [`Basic ${token}`, null],
  [`Bearer ${token.replace("node", "root")}`, null],
])("the header %s holds the token %s", (header, expected) => {
  expect(bearerToken(header)).toBe(expected);
});

test.each([
  ["expires later", { expiresAt: 1_001 }, true],
  ["expires now", { expiresAt: 1_000 }, false],
  ["has expired", { expiresAt: 999 }, false],
  ["was revoked", { revokedAt: 999 }, false],
  ["is revoked now", { revokedAt: 1_000 }, false],
  ["has another hash", { hash: hashToken(`${token}x`) }, false],
  ["has a broken hash", { hash: "00" }, false],
  ["is plain", {}, true],
])("a token that %s is judged so", (_, more, expected) => {
  expect(isValid({ ...record, ...more }, record.hash, 1_000)).toBe(expected);
});

test.each([
  ["cpu-1", "cpu-1", true],
  ["cpu-1", "cpu-10", false],
  ["cpu-*", "cpu-10", true],
  ["cpu-*", "pod-1", false],
  ["*", "anything", true],
  ["cpu-*-x", "cpu-1-x", false],
  ["", "", true],
  ["", "cpu-1", false],
])("a token of %j acts for node %j: %s", (owner, nodeId, expected) => {
  expect(actsForNode(owner, nodeId)).toBe(expected);
});

describe("the memory for tokens", () => {
  const world = (): { clock: VirtualClock; asked: string[]; known: Map<string, TokenRecord>; cache: TokenCache } => {
    const clock = new VirtualClock();
    const asked: string[] = [];
    const known = new Map([[record.hash, record]]);
    const find = async (hash: string): Promise<TokenRecord | null> => {
      asked.push(hash);
      return known.get(hash) ?? null;
    };
    return { clock, asked, known, cache: new TokenCache({ find }, clock, { believedMs: 5_000, most: 2 }) };
  };
  test("asks once for as long as it believes, so that a revocation holds after that at the latest", async () => {
    const { clock, asked, known, cache } = world();
    await cache.find(record.hash);
    known.delete(record.hash);
    clock.pass(4_999);
    expect([await cache.find(record.hash), asked.length]).toEqual([record, 1]);
    clock.pass(1);
    expect([await cache.find(record.hash), asked.length]).toEqual([null, 2]);
  });
  test("does not remember what is unknown: a new token works at once", async () => {
    const { known, cache } = world();
    const later = { ...record, hash: hashToken("later") };
    expect(await cache.find(later.hash)).toBeNull();
    known.set(later.hash, later);
    expect(await cache.find(later.hash)).toEqual(later);
  });
  test("remembers no more than it may", async () => {
    const { known, cache } = world();
    for (const name of ["a", "b", "c"]) known.set(name, { ...record, hash: name });
    for (const name of ["a", "b", "c"]) await cache.find(name);
    expect(cache.size).toBe(2);
  });
});
