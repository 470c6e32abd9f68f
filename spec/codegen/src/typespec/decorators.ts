import {
  type DecoratorContext,
  getSourceLocation,
  type Interface,
  type ModelProperty,
  type Type,
} from "@typespec/compiler";
import { $lib } from "./declaration.ts";
import { factsOf } from "./facts.ts";
import { plainData } from "./plain-data.ts";

const REQUIREMENT_ID = /^[A-Z]+-\d{3}$/;

function placeOf(context: DecoratorContext): { readonly place: string; readonly path: string } {
  const { file, pos } = getSourceLocation(context.decoratorTarget);
  return { place: `${file.path}:${pos}`, path: file.path };
}

export function requirement(
  context: DecoratorContext,
  target: Type,
  id: string,
  level: string,
  sentence: string,
): void {
  const { requirements } = factsOf(context.program);
  const { place, path } = placeOf(context);
  if (requirements.has(place)) return;
  const report = (code: "duplicate-requirement" | "requirement-id") =>
    $lib.reportDiagnostic(context.program, { code, target: context.decoratorTarget });
  if (!REQUIREMENT_ID.test(id)) report("requirement-id");
  for (const other of requirements.values()) if (other.id === id) report("duplicate-requirement");
  requirements.set(place, { id, level, text: sentence, target, source: path });
}

export function notObservable(context: DecoratorContext, target: Type, id: string, reason: string): void {
  factsOf(context.program).exclusions.set(placeOf(context).place, { id, reason, target });
}

export function row(context: DecoratorContext, target: Type, table: string, columns: object): void {
  const { rows } = factsOf(context.program);
  const { place } = placeOf(context);
  if (rows.has(place)) return;
  rows.set(place, { table, key: rowKey(target), columns: plainData(columns) as Record<string, unknown> });
}

export function mapsFrom(context: DecoratorContext, target: ModelProperty, source: ModelProperty, how?: string): void {
  factsOf(context.program).mappings.set(target, { from: source, how: how ?? "copied" });
}

export function port(context: DecoratorContext, target: Interface): void {
  factsOf(context.program).ports.add(target);
}

function rowKey(target: Type): string {
  if (target.kind === "EnumMember") return String(target.value ?? target.name);
  if (target.kind === "ModelProperty") return target.name;
  throw new Error(`A row belongs on an enum member or a property, not on a ${target.kind}.`);
}
