import { join } from "node:path";
import { groundOf } from "../../cases/ground.ts";
import type { BackendProfile } from "../../laws/profiles.ts";
import { requirementSet } from "../../report/requirement-set.ts";
import { many } from "../../report/verdict-words.ts";
import { visibleLine } from "../../report/visible-text.ts";
import { KIT } from "../../run/about.ts";
import { recordVectors } from "../../run/record-vectors.ts";
import { INDEX_FORMAT } from "../../run/vector.ts";
import { type BackendOptions, sourceOf } from "../backend-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { onInterrupt } from "../interrupt.ts";
import { openBackend } from "../open-backend.ts";
import { freshSeed } from "../options.ts";
import { openOutput } from "../output.ts";
import { prepareFolder, writeFile } from "../write-reports.ts";
import { benchFor } from "./bench-for.ts";

export interface RecordOptions extends BackendOptions {
  readonly out: string;
  readonly profile?: readonly BackendProfile[];
  readonly seed?: number;
  readonly cases: number;
}

const MOST_SHOWN = 10;
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const record = async (options: RecordOptions): Promise<ExitCode> => {
  const { out, cases, seed = freshSeed(), profile: profiles = ["core", "model"] } = options;
  const output = openOutput();
  const source = sourceOf(options);
  prepareFolder(out, "--out");
  const open = await openBackend(source, options);
  const { signal, release } = onInterrupt(() => output.tell("\nStopping; what is written stays.\n"));
  try {
    const bench = await benchFor(open);
    output.tell(`seed ${seed}, ${cases} cases per profile\n`);
    const vectors: { id: string; file: string; profile: BackendProfile; kind: string }[] = [];
    let leftOut = 0;
    await recordVectors({
      bench,
      profiles,
      seed,
      cases,
      signal,
      onVector: (vector, differs) => {
        const { id, profile, case: each } = vector;
        if (differs !== null) {
          leftOut += 1;
          if (leftOut <= MOST_SHOWN) output.tell(`left out ${id} (${profile}): ${visibleLine(differs, 300)}\n`);
          return;
        }
        writeFile(join(out, `${id}.json`), json(vector));
        vectors.push({ id, file: `${id}.json`, profile, kind: each.kind });
      },
    });
    const { backend, backend_version } = bench.capabilities;
    const index = {
      format: INDEX_FORMAT,
      kit: KIT,
      requirement_set: requirementSet(),
      recorded_on: { name: backend, version: backend_version },
      ...{ seed, profiles, cases_per_profile: cases },
      price_list: groundOf(bench.capabilities).prices,
      vectors: vectors.sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    writeFile(join(out, "index.json"), json(index));
    output.print(
      `${many(vectors.length, "vector")} written to ${out}${leftOut === 0 ? "" : `, ${leftOut} left out: the backend does something else`}\n`,
    );
    if (leftOut > 0) return EXIT.notConformant;
    return signal.aborted ? EXIT.inconclusive : EXIT.conformant;
  } finally {
    await open.close();
    release();
  }
};
