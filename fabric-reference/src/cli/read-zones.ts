import { UsageError } from "./usage-error.ts";

const ZONE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,127})=([A-Za-z0-9._-]*\*?(?:,[A-Za-z0-9._-]*\*?)*)$/;

/** Which nodes may be in which trust zone, from `own=cpu-*,pod-1`: ids, or beginnings of ids and `*`. @throws UsageError */
export function readZones(named: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const zones = new Map<string, readonly string[]>();
  for (const text of named) {
    const [, zone, nodes = ""] = ZONE.exec(text) ?? [];
    const ids = nodes.split(",").filter((id) => id !== "");
    if (zone === undefined || ids.length === 0 || zones.has(zone))
      throw new UsageError(
        `"${text}" names no zone with its nodes, or one that is named already. Write zone=id,id, such as own=cpu-*,pod-1; each zone once.`,
      );
    zones.set(zone, ids);
  }
  return Object.fromEntries(zones);
}
