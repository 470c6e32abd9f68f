// The report as JUnit XML, the dialect build servers read: a suite per profile, a test case per check.
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { byProfile } from "./check-order.ts";
import { ledgerLines } from "./ledger-lines.ts";
import { requirementNamed } from "./requirement-set.ts";
import type { CheckReport, ConformanceReport } from "./run-report.ts";
import { exercisedLine, many } from "./verdict-words.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

const LONGEST_ATTRIBUTE = 1_000;
const LONGEST_DETAILS = 16_000;
const LONGEST_LINE = 400;
const MOST_EVENTS = 12;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters XML 1.0 does not allow even as references have become escapes before. */
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? "");

const attribute = (name: string, value: string | number): string =>
  ` ${name}="${escaped(visibleLine(String(value), LONGEST_ATTRIBUTE))}"`;
const text = (value: string): string => escaped(visibleText(value, LONGEST_DETAILS));
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const details = (check: CheckReport, requirements: readonly Requirement[]): string => {
  const rule = requirementNamed(check.requirements[0] ?? "", requirements);
  const head = [
    rule === undefined ? null : `${rule.id} ${rule.level}: ${rule.text}`,
    check.reason,
    `${many(check.failures, "case")} broke it; exercised in ${exercisedLine(check)}.`,
  ];
  const { witness } = check;
  const proof =
    witness === null
      ? []
      : [
          witness.message.slice(0, LONGEST_ATTRIBUTE),
          `The smallest case:\n${witness.picture.slice(0, LONGEST_DETAILS / 2)}`,
          `Events that prove it:\n${witness.evidence
            .slice(0, MOST_EVENTS)
            .map((line) => `  ${visibleLine(line, LONGEST_LINE)}`)
            .join("\n")}`,
          witness.ledger.length === 0
            ? null
            : `Three ledgers:\n${ledgerLines(witness.ledger)
                .map(({ line }) => `  ${line}`)
                .join("\n")}`,
          `Run it again:\n  ${visibleLine(witness.replay, LONGEST_ATTRIBUTE)}`,
          witness.file === null ? null : `Case file: ${visibleLine(witness.file, LONGEST_LINE)}`,
        ];
  return [...head, ...proof].filter((part) => part !== null).join("\n\n");
};

const outcome = (check: CheckReport, requirements: readonly Requirement[]): string => {
  switch (check.verdict) {
    case "passed":
      return "";
    case "failed": {
      const message = check.witness?.message ?? check.reason ?? check.sentence;
      return `<failure${attribute("message", message)}${attribute("type", check.requirements[0] ?? "")}>${text(details(check, requirements))}</failure>`;
    }
    case "inconclusive":
    case "not applicable":
    case "known failure":
      return `<skipped${attribute("message", `${check.verdict}: ${check.reason ?? "no reason was given"}`)}/>`;
  }
};

const testCase = (check: CheckReport, requirements: readonly Requirement[]): string => {
  const head = `    <testcase${attribute("name", `${check.requirements.join(" ")} ${check.id}`)}${attribute("classname", `krako.${check.profile}`)}${attribute("time", seconds(check.milliseconds))}`;
  const inside = outcome(check, requirements);
  return inside === "" ? `${head}/>` : `${head}>\n      ${inside}\n    </testcase>`;
};

const counts = (checks: readonly CheckReport[]): string => {
  const failed = checks.filter(({ verdict }) => verdict === "failed").length;
  const passed = checks.filter(({ verdict }) => verdict === "passed").length;
  const time = checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return `${attribute("tests", checks.length)}${attribute("failures", failed)}${attribute("errors", 0)}${attribute("skipped", checks.length - failed - passed)}${attribute("time", seconds(time))}`;
};

const properties = (report: ConformanceReport): string => {
  const all: readonly (readonly [string, string | number])[] = [
    ["verdict", report.verdict],
    ["because", report.because],
    ["backend", `${report.backend.name} ${report.backend.version}`],
    ["capabilities_digest", report.backend.capabilities_digest],
    ["requirement_set", report.requirement_set.digest],
    ["contract_version", report.requirement_set.contract_version],
    ["kit", `${report.kit.name} ${report.kit.version}`],
    ["seed", report.seed],
  ];
  const lines = all.map(([name, value]) => `      <property${attribute("name", name)}${attribute("value", value)}/>`);
  return `    <properties>\n${lines.join("\n")}\n    </properties>`;
};

export const junitReport = (report: ConformanceReport, requirements: readonly Requirement[] = REQUIREMENTS): string => {
  const suites = byProfile(report).map(
    ({ profile, checks }) =>
      `  <testsuite${attribute("name", `krako-conformance ${profile}`)}${counts(checks)}${attribute("timestamp", report.started_at)}>\n${[
        properties(report),
        ...checks.map((check) => testCase(check, requirements)),
      ].join("\n")}\n  </testsuite>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attribute("name", `krako-conformance ${report.backend.name} ${report.backend.version}`)}${counts(report.checks)}>\n${suites.join("\n")}\n</testsuites>\n`;
};
