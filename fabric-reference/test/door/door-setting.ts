// A door in front of the double, with a token for everyone who appears in its tests.
import { VirtualClock } from "@krako/attempts/testing";
import type { Ids } from "@krako/rules";
import { Door, type DoorOptions } from "../../src/door/door.ts";
import { hashToken, mintToken, type Role, type TokenRecord } from "../../src/door/tokens.ts";
import { ServicesDouble } from "./services-double.ts";

export type Who = "ann" | "bob" | "cpu-1" | "cpu-2" | "cpu-any" | "operator" | "expired" | "revoked";

/** Random enough for a test, and the same each time. */
const bytesOf = (seed: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => (seed * 37 + i * 11) % 256);

const token = (role: Role, seed: number): string => mintToken(role, () => bytesOf(seed));

export const TOKENS: Readonly<Record<Who, string>> = {
  ann: token("tenant", 1),
  bob: token("tenant", 2),
  "cpu-1": token("node", 3),
  "cpu-2": token("node", 4),
  "cpu-any": token("node", 5),
  operator: token("operator", 6),
  expired: token("tenant", 7),
  revoked: token("tenant", 8),
};

const OWNERS: Readonly<Record<Who, string>> = {
  ann: "ann",
  bob: "bob",
  "cpu-1": "cpu-1",
  "cpu-2": "cpu-2",
  "cpu-any": "cpu-*",
  operator: "olga",
  expired: "ann",
  revoked: "ann",
};

export interface Setting {
  readonly door: Door;
  readonly services: ServicesDouble;
  readonly clock: VirtualClock;
  readonly records: Map<string, TokenRecord>;
}

export function setting(options: Partial<DoorOptions> = {}): Setting {
  const clock = new VirtualClock();
  const services = new ServicesDouble();
  const records = new Map(
    Object.entries(TOKENS).map(([who, text]): [string, TokenRecord] => {
      const hash = hashToken(text);
      const role = text.split("_")[1] as Role;
      const expiresAt = who === "expired" ? clock.now() : null;
      return [
        hash,
        { hash, role, owner: OWNERS[who as Who], expiresAt, revokedAt: who === "revoked" ? clock.now() : null },
      ];
    }),
  );
  const tokens = { find: async (hash: string) => records.get(hash) ?? null };
  const door = new Door({ services, tokens, clock, ids: numberedIds(), ...options });
  return { door, services, clock, records };
}

/** Headers of a request of someone; nobody: without a token. */
export const headersOf = (who: Who | null, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  "krako-contract-version": "1.0",
  ...(who === null ? {} : { authorization: `Bearer ${TOKENS[who]}` }),
  ...more,
});

export function numberedIds(): Ids {
  let last = 0;
  return {
    next() {
      last += 1;
      return `01890000-0000-7000-8000-${String(last).padStart(12, "0")}`;
    },
  };
}
