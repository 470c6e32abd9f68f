import type { CatalogueEntry } from "./catalogue-entry.ts";
import { exampleDocument } from "./example-document.ts";
import { exampleYaml } from "./example-yaml.ts";
import { firstSentence } from "./operation-text.ts";
import { type SchemaMember, schemaMembers } from "./schema-members.ts";
import { shortJson } from "./short-json.ts";

const WHERE = {
  inline: "Runs inline: its time is linear in its input.",
  worker: "Runs in a thread that can be stopped.",
  model: "Runs where its model is.",
} as const;

/** The whole catalogue as one page of Markdown. */
export function cataloguePage(entries: readonly CatalogueEntry[]): string {
  const models = entries.filter(({ runs }) => runs === "model");
  const others = entries.filter(({ runs }) => runs !== "model");
  return [
    "# Operations\n",
    "<!-- Written by `npm run -s kora -- operations --markdown > docs/operations.md`; `npm run check -- operations-page` says when it is not fresh. -->\n",
    INTRODUCTION,
    "## Deterministic, aggregating and retrieving\n",
    table(others),
    "## Answered by models\n",
    MODELS,
    table(models),
    ...entries.map(sectionOf),
  ].join("\n");
}

const INTRODUCTION = `A unit names one as its \`operation\`. All but those that models answer are pure: no network, no clock, no randomness, no files; the same input gives the
same output on every machine. Inputs are closed: a member that is not listed is an error, never ignored. \`kora operations\` shows the same in a terminal,
and what your own modules bring: [how to write one](guides/write-an-operation.md).

Every example here is run by a test. \`kora operations <name> --example | kora run -\` runs one.
`;

const MODELS = `These are model units: they have a budget in tokens, and every call is counted. What runs in this process counts words that it reads as tokens in, and
one token out for each answer, before a call exactly as after it.
`;

function table(entries: readonly CatalogueEntry[]): string {
  const rows = entries.map(
    ({ name, type, description }) =>
      `| [\`${name}\`](#${anchor(name)}) | ${type} | ${cell(firstSentence(description))} |\n`,
  );
  return `| operation | type | in short |\n| --- | --- | --- |\n${rows.join("")}`;
}

function sectionOf(entry: CatalogueEntry): string {
  const { name, type, description, runs, input_schema, output_schema, brought_by, library } = entry;
  const document = exampleDocument(entry);
  const facts = [
    `Type \`${type}\`.`,
    WHERE[runs],
    ...(brought_by === null ? [] : [`Brought by: ${brought_by}.`]),
    ...(library === null ? [] : [`Library: ${library.name} (${library.licence}).`]),
  ];
  return [
    `## \`${name}\`\n`,
    `${description}\n`,
    `${facts.join(" ")}\n`,
    members("input", input_schema === null ? [] : schemaMembers(input_schema)),
    members("output", output_schema === null ? [] : schemaMembers(output_schema)),
    document === null ? "" : `\`\`\`yaml\n${exampleYaml(document)}\`\`\`\n`,
    exampleEnd(entry),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function exampleEnd({ example, example_fails_with }: CatalogueEntry): string {
  if (example === null) return "";
  if (example_fails_with !== null) return `fails with code \`${example_fails_with}\`.\n`;
  return `gives\n\n\`\`\`json\n${shortJson(example.output)}\n\`\`\`\n`;
}

function members(title: "input" | "output", list: readonly SchemaMember[]): string {
  if (list.length === 0) return "";
  const rows = list.map(({ path, required, kind, meaning }) => {
    const must = title === "output" ? "" : required ? " | yes" : " | ";
    return `| \`${path}\`${must} | ${cell(kind)} | ${cell(meaning)} |\n`;
  });
  const head =
    title === "output"
      ? "| output | what | meaning |\n| --- | --- | --- |\n"
      : "| input | needed | what | meaning |\n| --- | --- | --- | --- |\n";
  return `${head}${rows.join("")}`;
}

/** Text within a table: a bar would end the cell, and what looks like markup is none. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

/** As GitHub makes them of headings. */
function anchor(name: string): string {
  return name.toLowerCase().replace(/[^\w-]/g, "");
}
