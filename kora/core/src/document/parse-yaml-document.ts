import type { Violation } from "@krako/contracts";
import { type JsonValue, MAX_JSON_DEPTH } from "@krako/rules";
import { Composer, type CST, type Document, isCollection, isScalar, LineCounter, Parser, visit } from "yaml";
import type { ParsedDocument } from "./parsed-document.ts";
import { type LocatedViolation, type Position, START } from "./position.ts";
import { nestsDeeper } from "./yaml-depth.ts";
import { yamlOffset, yamlPointer } from "./yaml-position.ts";

/** How often one value may be repeated by aliases, nested ones multiplied; above it the text is refused. */
export const MAX_ALIASES = 100;

/** Faults told of one text. */
const MOST_FAULTS = 20;

/** Parses YAML 1.2 (core schema) into plain data: no tags, no merge keys, one document, names that are strings. */
export function parseYamlDocument(text: string): ParsedDocument {
  const lines = new LineCounter();
  const tokens: CST.Token[] = [...new Parser(lines.addNewLine).parse(text)];
  if (nestsDeeper(tokens, MAX_JSON_DEPTH))
    return refuse(`The text nests deeper than ${MAX_JSON_DEPTH} levels.`, "Flatten the document.");
  const documents = [
    ...new Composer({ version: "1.2", schema: "core", merge: false, stringKeys: true }).compose(tokens),
  ];
  const [document] = documents;
  if (document === undefined || documents.length > 1)
    return refuse(`The text holds ${documents.length} YAML documents.`, "Keep one document in a file.");
  const position = (offset: number | undefined): Position => {
    const { line, col } = lines.linePos(offset ?? 0);
    return line === 0 ? START : { line, column: col };
  };
  const faults = faultsOf(document);
  if (faults.length > 0)
    return {
      ok: false,
      violations: faults.map(({ offset, ...told }) => ({
        ...fault(yamlPointer(document, offset), told),
        ...position(offset),
      })),
    };
  try {
    const value = document.toJS({ maxAliasCount: MAX_ALIASES }) as JsonValue;
    return { ok: true, value, locate: (pointer) => position(yamlOffset(document, pointer)) };
  } catch {
    return refuse(
      `Aliases repeat a value more than ${MAX_ALIASES} times.`,
      "Write repeated parts out, or repeat less.",
    );
  }
}

interface Fault {
  readonly offset: number;
  readonly message: string;
  readonly mend: string;
}

/** What the parser itself found, then what YAML can say and JSON cannot. */
function faultsOf(document: Document.Parsed | Document): Fault[] {
  const faults: Fault[] = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== "TAG_RESOLVE_FAILED")
    .map(({ code, message, pos }) => ({
      offset: pos[0],
      message:
        code === "DUPLICATE_KEY"
          ? "The same member name stands twice in one object."
          : `The text is not YAML as it is read here: ${sentence(message)}`,
      mend: code === "DUPLICATE_KEY" ? "Keep one of the two members." : "Correct it at this place.",
    }));
  visit(document, (_, node) => {
    if (!isScalar(node) && !isCollection(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag))
      faults.push({ offset, message: `The tag ${node.tag} is not plain data.`, mend: "Remove the tag." });
    if (isScalar(node) && typeof node.value === "number" && !Number.isFinite(node.value))
      faults.push({ offset, message: `JSON has no ${node.value}.`, mend: "Leave the member out, or use null." });
  });
  return faults.slice(0, MOST_FAULTS);
}

const PLAIN_TAGS: ReadonlySet<string> = new Set(
  ["map", "seq", "str", "int", "float", "bool", "null"].map((name) => `tag:yaml.org,2002:${name}`),
);

/** The parser's message without the picture of the line it may bring. */
function sentence(message: string): string {
  return `${(message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "").replace(/[.:]$/, "")}.`;
}

function fault(pointer: string, { message, mend }: Pick<Fault, "message" | "mend">): Violation {
  return { rule: "SAFE-002", pointer, message, mend };
}

function refuse(message: string, mend: string): ParsedDocument {
  const violation: LocatedViolation = { ...fault("", { message, mend }), ...START };
  return { ok: false, violations: [violation] };
}
