// Every check of the kit as a test of Vitest or node:test. Each profile is run once, when its first test is.
import { REQUIREMENTS } from "@krako/contracts/requirements";
import type { BackendModule } from "./backend/backend-under-test.ts";
import { plugInstance } from "./backend/plug-instance.ts";
import { freshSeed } from "./cli/options.ts";
import { shellWord } from "./cli/shell-word.ts";
import { writeCases } from "./cli/write-reports.ts";
import type { FabricModule } from "./fabric/fabric-under-test.ts";
import { LAWS } from "./laws/all-laws.ts";
import type { Law } from "./laws/law.ts";
import { BACKEND_PROFILES, isFabricProfile, PROFILES, type Profile } from "./laws/profiles.ts";
import type { CheckReport, ConformanceReport } from "./report/run-report.ts";
import { painter } from "./report/terminal-colour.ts";
import { terminalFailure } from "./report/terminal-failure.ts";
import { benchOf, openGround, plugInto } from "./run/kit.ts";
import { runKit } from "./run/run-kit.ts";

/** What both runners hand to a test. */
export interface ConformanceTestContext {
  skip(note?: string): unknown;
}

/** `test` of Vitest and of node:test. */
export type ConformanceTestFunction = (
  name: string,
  options: { readonly timeout: number },
  run: (context: ConformanceTestContext) => Promise<void>,
) => unknown;

export interface ConformanceTestOptions {
  /** Path of a module that exports `createBackend`, or such a function. */
  readonly backend: string | BackendModule["createBackend"];
  /** Default: the four that any backend can be judged by. Those for fabrics need a module that exports `createFabric`, or `fabric`. */
  readonly profiles?: readonly Profile[];
  /** Makes the fabric of the profiles `fabric-http`, `fabric-node` and `billing`. */
  readonly fabric?: FabricModule["createFabric"];
  /** Runs drawn per profile; default 200. */
  readonly cases?: number;
  /** Default: a new one, told by every failure. */
  readonly seed?: number;
  /** Whether a check that saw too little to decide may pass for a success. Default false. */
  readonly allowInconclusive?: boolean;
  /** How long a profile may take; default ten minutes. */
  readonly timeoutMs?: number;
  /** Where the cases of failures are written; default `krako-conformance-report`. */
  readonly out?: string;
  readonly test: ConformanceTestFunction;
  /** To have the tests of a profile in a group of their own. */
  readonly describe?: (name: string, define: () => void) => unknown;
}

const USUAL_CASES = 200;
const USUAL_TIMEOUT_MS: number = 10 * 60 * 1000;
const PAGE_WIDTH = 120;

/** Its message is the page of the failure; a stack would only hide it. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";

  constructor(message: string) {
    super(message);
    this.stack = `${this.name}: ${message}`;
  }
}

/** Registers one test a check. */
export const conformanceTests = (options: ConformanceTestOptions): void => {
  const { profiles = BACKEND_PROFILES, seed = freshSeed(), describe } = options;
  const unknown = profiles.find((profile) => !PROFILES.includes(profile));
  if (unknown !== undefined) throw new TypeError(`There is no profile "${unknown}"; there are ${PROFILES.join(", ")}.`);
  for (const profile of profiles) {
    const checks = LAWS.filter((law) => law.profile === profile);
    let report: Promise<ConformanceReport> | undefined;
    const once = (): Promise<ConformanceReport> => {
      report ??= runProfile(profile, seed, options);
      return report;
    };
    const define = (): void => {
      for (const law of checks) addTest(law, once, options, describe === undefined ? `${profile} ` : "");
    };
    if (describe === undefined) define();
    else describe(`conformance, profile ${profile}`, define);
  }
};

const addTest = (
  { id, requirements, sentence }: Law,
  run: () => Promise<ConformanceReport>,
  { test, timeoutMs = USUAL_TIMEOUT_MS, allowInconclusive = false }: ConformanceTestOptions,
  prefix: string,
): void => {
  test(`${prefix}${requirements.join(" ")} ${id}: ${sentence}`, { timeout: timeoutMs }, async (context) => {
    const report = await run();
    const check = report.checks.find((each) => each.id === id);
    if (check === undefined) throw new ConformanceError(`The check ${id} was not run.`);
    if (check.verdict === "not applicable") context.skip(check.reason ?? "not applicable");
    else if (check.verdict === "failed" || (check.verdict === "inconclusive" && !allowInconclusive))
      throw new ConformanceError(pageOf(check, report));
  });
};

const pageOf = (check: CheckReport, { seed, cases_per_profile }: ConformanceReport): string =>
  [
    ...terminalFailure(check, REQUIREMENTS, PAGE_WIDTH, painter(false)),
    "",
    `seed ${seed}, ${cases_per_profile} cases, profile ${check.profile}`,
  ].join("\n");

/** What reaches the process by itself meanwhile is the runner's to report: it may come from other tests. */
const runProfile = async (
  profile: Profile,
  seed: number,
  {
    backend: source,
    fabric: createFabric,
    cases = USUAL_CASES,
    out = "krako-conformance-report",
  }: ConformanceTestOptions,
): Promise<ConformanceReport> => {
  const ground = await openGround();
  try {
    const backend =
      typeof source === "string"
        ? await plugInto(ground, { kind: "module", path: source })
        : await plugInstance(source, ground.environment);
    try {
      const made = isFabricProfile(profile) ? await createFabric?.(ground.environment) : undefined;
      const bench = { ...(await benchOf(ground, backend)), ...(made === undefined ? {} : { fabric: made }) };
      const report = await runKit({ bench, laws: LAWS, profiles: [profile], seed, cases });
      await made?.close?.();
      return writeCases(report, out, `--against ${typeof source === "string" ? shellWord(source) : "<module>"}`);
    } finally {
      await backend.close();
    }
  } finally {
    await ground.close();
  }
};
