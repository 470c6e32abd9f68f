import type { Terminal } from "../terminal.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { exampleDocument } from "./example-document.ts";
import { exampleYaml } from "./example-yaml.ts";
import { type SchemaMember, schemaMembers } from "./schema-members.ts";
import { shortJson } from "./short-json.ts";

const WHERE = {
  inline: "inline: its time is linear in its input",
  worker: "in a thread that can be stopped",
  model: "where its model is",
} as const;

/** Columns that are used although a terminal is narrower. */
const LEAST_COLUMNS = 40;

/** One line for each operation: name, type, and the first sentence of what it does. */
export function catalogueLines(entries: readonly CatalogueEntry[], terminal: Terminal): string {
  const width = Math.max(...entries.map(({ name }) => name.length), 0);
  const lines = entries.map(({ name, type, description }) => {
    const head = `${name.padEnd(width)}  ${type.padEnd(13)}  `;
    return `${terminal.style("bold", head)}${cut(firstSentence(description), terminal, head.length)}\n`;
  });
  return `${lines.join("")}\nkora operations <name> explains one; --example prints a document that kora run takes.\n`;
}

/** All there is to say of one operation. */
export function operationText(entry: CatalogueEntry, terminal: Terminal): string {
  const { name, type, description, runs, input_schema, output_schema, brought_by, library } = entry;
  const facts = [
    ["runs", WHERE[runs]],
    ["brought by", brought_by ?? "kora itself"],
    ...(library === null ? [] : [["library", `${library.name} (${library.licence})`]]),
  ];
  const document = exampleDocument(entry);
  return [
    `${terminal.style("bold", name)}  ${type}\n\n${wrap(description, terminal.columns)}\n`,
    `\n${facts.map(([label = "", fact = ""]) => `  ${label.padEnd(12)}${fact}\n`).join("")}`,
    section("Input", input_schema === null ? [] : schemaMembers(input_schema), terminal),
    section("Output", output_schema === null ? [] : schemaMembers(output_schema), terminal),
    document === null ? "" : `\n${terminal.style("bold", "Example")}\n${indent(exampleYaml(document))}`,
    exampleEnd(entry),
  ].join("");
}

function exampleEnd({ example, example_fails_with }: CatalogueEntry): string {
  if (example === null) return "";
  return `\n  ${example_fails_with === null ? `gives ${shortJson(example.output)}` : `fails with code ${example_fails_with}`}\n`;
}

function section(title: string, members: readonly SchemaMember[], terminal: Terminal): string {
  if (members.length === 0) return "";
  const width = Math.max(...members.map(({ path }) => path.length));
  const lines = members.map(({ path, required, kind, meaning }) => {
    const must = title === "Output" || required ? "" : "optional, ";
    return `  ${path.padEnd(width)}  ${must}${kind}${meaning === "" ? "" : ` (${meaning})`}\n`;
  });
  return `\n${terminal.style("bold", title)}\n${lines.join("")}`;
}

export function firstSentence(text: string): string {
  return /^.*?[.:](?= |$)/s.exec(text)?.[0].replace(/:$/, ".") ?? text;
}

/** Where people read, a line keeps to what is left of its width; programs get all of it. */
function cut(text: string, terminal: Terminal, taken: number): string {
  const most = Math.max(terminal.columns - taken, LEAST_COLUMNS);
  return !terminal.isLive || text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function wrap(text: string, columns: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
