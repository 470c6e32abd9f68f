// A case on a fabric as a picture in text.
import type { FabricCase, NodePlan, Step, UnitPlan } from "./fabric-case.ts";
import { unitName } from "./graph-of-plan.ts";

const unitText = (
  { type, needs, attempts, idempotent, privacy, region, trusted }: UnitPlan,
  position: number,
): string =>
  [
    `   ${unitName(position)}  ${type}, attempts ≤ ${attempts}`,
    ...(idempotent ? [] : ["not idempotent"]),
    ...(privacy === "local_only" ? ["local only"] : []),
    ...(region === null ? [] : [`in ${region}`]),
    ...(trusted ? ["on trusted nodes"] : []),
    ...(needs.some((need) => need < position)
      ? [
          `needs ${needs
            .filter((need) => need < position)
            .map(unitName)
            .join(", ")}`,
        ]
      : []),
  ].join(", ");

const nodeText = ({ kind, region, isTrusted, slots, hasModels }: NodePlan, position: number): string =>
  `node ${position}  ${kind === "cpu" ? `CPU${hasModels ? " with models" : ""}` : "pod"}, ${region}, ${slots} at once${isTrusted ? "" : ", not trusted"}`;

const stepText = (step: Step): string => {
  switch (step.do) {
    case "submit":
      return `tenant submits graph ${step.graph}: ${step.how}`;
    case "claim":
      return `node ${step.node} claims up to ${step.max}`;
    case "start":
      return `claim ${step.claim} is said to have started${step.token === "own" ? "" : ", with an older token"}`;
    case "report":
      return `claim ${step.claim} ends: ${step.says}, ${step.cpu} µs, ${step.tokens} tokens`;
    case "replay":
      return `the result of claim ${step.claim} is handed in again`;
    case "forge":
      return `a forged result for claim ${step.claim}: ${step.how}`;
    case "beat":
      return `node ${step.node} is ${step.health} and renews ${step.claims === "own" ? "its claims" : step.claims === "foreign" ? "claims of others" : "with an older token"}`;
    case "vanish":
      return `node ${step.node} is not heard from any more`;
    case "wait a lease":
      return "longer than a lease passes";
    case "quarantine":
      return `an operator ${step.on ? "quarantines" : "releases"} node ${step.node}`;
    case "cancel":
      return `tenant cancels session ${step.graph}`;
    case "work":
      return "all nodes work until nothing is left";
    case "ask":
      return `asked over HTTP: ${step.what}, form ${step.pick}`;
  }
};

export const fabricLines = ({ graphs, nodes, steps }: FabricCase): readonly string[] => [
  ...graphs.flatMap(({ units, retries }, position) => [
    `graph ${position}${retries === null ? "" : `, retries ≤ ${retries}`}`,
    ...units.map(unitText),
  ]),
  ...nodes.map(nodeText),
  ...steps.map((step, position) => `${String(position + 1).padStart(2)}. ${stepText(step)}`),
];
