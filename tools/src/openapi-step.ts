import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bump, isSmaller } from "./changeset-files.ts";
import { root } from "./repository.ts";
import { runCommand } from "./run-command.ts";

/** The union of events and the list of their types: later minors may add to them, readers keep and pass on what they do not know. */
const EVENTS: readonly string[] = ["ExecutionEvent", "EventType"];

const EVENT_MEMBER = /^#\/components\/schemas\/ExecutionEvent\/(then\/)?oneOf\/\d+$/;
const OPEN_VALUES =
  /^#\/components\/schemas\/(\w+\/anyOf\/\d+|ExecutionEvent\/if\/properties\/event_type|EventType)\/enum$/;

interface Schema {
  readonly enum?: readonly unknown[];
  readonly discriminator?: { readonly mapping?: Readonly<Record<string, string>> };
}

interface OpenApi {
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** One change as the diff tool reports it; pointers lead to the component, not to the place that uses it. */
interface Change {
  readonly kind: string;
  readonly impact: Bump;
  readonly property?: string;
  readonly base?: { readonly pointer: string; readonly value?: unknown };
  readonly revision?: { readonly pointer: string; readonly value?: unknown };
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The diff tool knows nothing of open lists: an addition is what a later minor is for, and what was there must stay. */
export function impactOf({ kind, impact, property, base, revision }: Change): Bump {
  const pointer = revision?.pointer ?? base?.pointer ?? "";
  if (EVENT_MEMBER.test(pointer) && kind === "added") return "minor";
  if (EVENT_MEMBER.test(pointer) && kind === "removed") return "major";
  const kept = listed(base?.value).every((value) => listed(revision?.value).includes(value));
  return property === "enum" && OPEN_VALUES.test(pointer) && kept ? "minor" : impact;
}

/** What a closed list consists of: the values of an enumeration, or the kinds that a discriminator tells apart. */
function closedList(name: string, schema: Schema | undefined): string | undefined {
  if (EVENTS.includes(name)) return undefined;
  const values = schema?.enum ?? Object.keys(schema?.discriminator?.mapping ?? {});
  return values.length === 0 ? undefined : JSON.stringify([...values].sort());
}

/** Closed lists whose members changed, in either direction: a major version by definition, whatever the direction of the document. */
export function changedClosedLists(before: OpenApi, after: OpenApi): readonly string[] {
  const then = before.components?.schemas ?? {};
  const now = after.components?.schemas ?? {};
  return Object.keys(then).filter((name) => {
    const [old, current] = [closedList(name, then[name]), closedList(name, now[name])];
    return old !== undefined && current !== undefined && old !== current;
  });
}

/** The step from one OpenAPI document to another, direction-aware: a stricter request breaks, a stricter response does not. */
export async function openApiStep(before: string, after: string): Promise<Bump> {
  if (changedClosedLists(JSON.parse(before), JSON.parse(after)).length > 0) return "major";
  const folder = mkdtempSync(join(tmpdir(), "krako-contract-"));
  try {
    const [old, current] = [join(folder, "before.json"), join(folder, "after.json")];
    writeFileSync(old, before);
    writeFileSync(current, after);
    const options = ["--format=json", "--fail-on=none", `--config=${join(root, "redocly.yaml")}`];
    const { code, stdout, output } = await runCommand("redocly", ["diff", old, current, ...options]);
    if (code !== 0) throw new Error(`redocly diff ended with ${code}: ${output}`);
    const { changes } = JSON.parse(stdout) as { readonly changes: readonly Change[] };
    return changes.map(impactOf).reduce<Bump>((most, one) => (isSmaller(most, one) ? one : most), "none");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
