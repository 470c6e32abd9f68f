import { LocalBackend } from "@krako/backend-local";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Equipment } from "../backend/compose-backend.ts";
import { WarmLocal } from "./warm-local.ts";

const EQUIPMENT: Equipment = { operations: [], models: [], outputSchemas: new Map() };
const priced = (version: string): Equipment => ({
  ...EQUIPMENT,
  priceList: { version, currency: "USD", cpu_per_second: "0.000000", tiers: [] },
});

const closed: LocalBackend[] = [];
let warm: WarmLocal;
beforeEach(() => {
  closed.length = 0;
  warm = new WarmLocal();
  vi.spyOn(LocalBackend.prototype, "close").mockImplementation(async function (this: LocalBackend) {
    closed.push(this);
  });
});
afterEach(() => void vi.restoreAllMocks());

it("runs share one backend, also those that begin at once, and leave it open for the next", async () => {
  const [one, other] = await Promise.all([warm.open(EQUIPMENT, {}), warm.open(EQUIPMENT, {})]);
  await Promise.all([one.close(), other.close()]);
  const next = await warm.open(EQUIPMENT, {});
  expect([other.backend === one.backend, next.backend === one.backend, closed]).toEqual([true, true, []]);
});

it("another price list is another backend; the one before ends with its last run", async () => {
  const before = await warm.open(priced("1"), {});
  const after = await warm.open(priced("2"), {});
  expect([after.backend === before.backend, closed]).toEqual([false, []]);
  await before.close();
  await before.close();
  expect(closed).toEqual([before.backend]);
  await after.close();
  await warm.open(priced("3"), {});
  expect(closed).toEqual([before.backend, after.backend]);
});

it("closed, it ends what nobody uses at once, and the rest with its last run", async () => {
  const idle = new WarmLocal();
  await (await idle.open(EQUIPMENT, {})).close();
  await idle.close();
  expect(closed).toHaveLength(1);
  const used = await warm.open(EQUIPMENT, {});
  await warm.close();
  expect(closed).toHaveLength(1);
  await used.close();
  expect(closed).toHaveLength(2);
});

it("a backend that cannot be made is told to whoever asked, and hinders nobody after", async () => {
  const twice = { ...EQUIPMENT, operations: [plugin(), plugin()] };
  await expect(warm.open(twice, {})).rejects.toThrow(/test\.same@1/);
  expect((await warm.open(EQUIPMENT, {})).backend).toBeInstanceOf(LocalBackend);
});

function plugin() {
  const run = () => null;
  const example = { input: {}, output: null };
  const operation = { name: "test.same@1", type: "deterministic", description: "Nothing.", example, run } as const;
  return { module: import.meta.url, operations: [operation] };
}
