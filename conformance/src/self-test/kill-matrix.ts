// The kill matrix as a page: which broken backend is caught, and under which requirements.
import type { MutantRecord, SelfTestFigures } from "./figures.ts";
import type { SelfTestOptions } from "./options.ts";

const row = ({ mutant, sightings, void: reason }: MutantRecord): string => {
  if (mutant === null) return "";
  const [first] = [...sightings].sort((a, b) => a.seed - b.seed);
  const killed = sightings.filter(({ reasons }) => reasons[mutant.kills] !== undefined).length;
  const others = Object.entries(first?.reasons ?? {}).filter(([rule]) => rule !== mutant.kills);
  const verdict = reason === null ? `${killed} of ${sightings.length}` : `void: ${reason}`;
  const units = first?.witnessUnits ?? null;
  return `| ${mutant.id} | ${mutant.sentence.replaceAll("|", "\\|")} | ${mutant.kills} | ${verdict} | ${first?.reasons[mutant.kills] ?? 0} | ${others.map(([rule, count]) => `${rule} (${count})`).join(", ") || "–"} | ${units ?? "–"} |`;
};

export const killMatrixMarkdown = (
  records: readonly MutantRecord[],
  figures: SelfTestFigures,
  { seeds, cases, referenceSeeds, referenceCases }: SelfTestOptions,
): string =>
  [
    "# Which broken backends the kit catches",
    "",
    "Written by `krako-conformance self-test`; not by hand. A mutant is the reference implementation with one fault. It counts as caught only when a check of the",
    "requirement it was made to break fails; caught for another reason alone is not caught. A mutant that does not come about is void and counted apart.",
    "",
    `- **${figures.killed_for_the_named_reason} of ${figures.mutants}** mutants caught for the named reason under each of ${seeds} seeds, ${cases} cases a profile; ${figures.void} void.`,
    `- **${figures.false_alarms} false alarms** on the reference: ${referenceSeeds} seeds, ${referenceCases} runs a profile (${Math.min(cases, referenceCases)} a profile of fabrics), ${figures.reference_cases} cases in all.`,
    ...(figures.witness_units_median === null
      ? []
      : [`- **${figures.witness_units_median} units** in the median of the shrunk witnesses.`]),
    ...(figures.requirements_without_own_mutant.length === 0
      ? ["- Every requirement with a check has a mutant that no other requirement's checks catch."]
      : [
          `- Requirements without a mutant that only they catch: ${figures.requirements_without_own_mutant.join(", ")}.`,
        ]),
    "",
    "Columns: seeds under which it was caught for the named reason; failing cases for that reason, and other requirements that failed too, under the first seed with every",
    "law; units in the smallest case found.",
    "",
    "| mutant | its fault | breaks | caught | cases | also failed | units |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...records.map(row),
    "",
  ].join("\n");
