const CONTRACT = ["contracts", "rules"];
const ATTEMPTS = [...CONTRACT, "attempts"];
/** For the suite of the port, which every implementation passes. */
const FABRIC = ["backend-client", "fabric-reference"];
const EXECUTION = ["backend-local", "operations", "models"];

/**
 * The import rule of ARCHITECTURE.md, as data. A package may import the packages listed for it and nothing else of ours, in any form: by package name,
 * by relative path, as a type, dynamically. Tests may in addition import what `tests` lists, the command line what `commandLine` lists, and what the
 * conformance kit keeps in `targets/` what `targets` lists.
 *
 * @typedef {{ name: string, folder: string, may: readonly string[], tests?: readonly string[], commandLine?: readonly string[], targets?: readonly string[] }} Package
 * @type {readonly Package[]}
 */
export const packages = [
  { name: "spec", folder: "spec", may: ["codegen"] },
  { name: "codegen", folder: "spec/codegen", may: [], tests: ["contracts"] },
  { name: "contracts", folder: "generated", may: [] },
  { name: "rules", folder: "spec/rules", may: ["contracts"], tests: ["conformance"] },
  { name: "operations", folder: "kora/operations", may: CONTRACT },
  { name: "models", folder: "kora/models", may: CONTRACT },
  { name: "attempts", folder: "backends/attempts", may: CONTRACT },
  { name: "backend-local", folder: "backends/local", may: ATTEMPTS, tests: ["operations", "models", ...FABRIC] },
  { name: "backend-client", folder: "backends/krako-client", may: CONTRACT },
  { name: "kora", folder: "kora/core", may: CONTRACT, tests: EXECUTION, commandLine: EXECUTION },
  { name: "studio", folder: "kora/studio", may: [...CONTRACT, "kora", "backend-local"] },
  {
    name: "fabric-reference",
    folder: "fabric-reference",
    may: ATTEMPTS,
    tests: [...EXECUTION, "backend-client"],
  },
  {
    name: "conformance",
    folder: "conformance",
    may: ["contracts"],
    tests: ["rules", ...EXECUTION],
    targets: ["rules", ...EXECUTION, "backend-client", "fabric-reference"],
  },
  { name: "bench", folder: "bench", may: [...ATTEMPTS, ...EXECUTION, "kora", "backend-client", "fabric-reference"] },
  { name: "tools", folder: "tools", may: [] },
  { name: "example-find-answer", folder: "examples/find-answer", may: [] },
  {
    name: "example-local-and-fabric",
    folder: "examples/local-and-fabric",
    may: ["contracts", "backend-local", "backend-client", "operations", "fabric-reference"],
  },
  { name: "example-mail-triage", folder: "examples/mail-triage", may: [...CONTRACT, ...EXECUTION, "kora"] },
  { name: "example-own-operation", folder: "examples/own-operation", may: ["rules"] },
  {
    name: "example-playbooks",
    folder: "examples/playbooks",
    may: [...CONTRACT, "backend-local", "operations", "kora"],
  },
  { name: "example-third-party-backend", folder: "examples/third-party-backend", may: ["contracts", "conformance"] },
  { name: "example-typed-graph", folder: "examples/typed-graph", may: ["kora"] },
  { name: "example-workloads", folder: "examples/workloads", may: ["rules", "operations", "models", "kora"] },
  { name: "example-write-a-backend", folder: "examples/write-a-backend", may: ["contracts", "conformance"] },
];

/** Tests, what they share in a folder beside `src`, the laws of the rules, and measurements a package keeps for itself. */
const TEST =
  "\\.test(-d)?\\.ts$|(rules|attempts|local|krako-client|core|studio|operations|models|codegen)/(test|laws|bench)/|^(conformance|fabric-reference)/test/";
/** Where KORA puts a backend together: for its command, and for programs that name none. */
const COMMAND_LINE = "^kora/core/src/(cli|run)/";
const TARGETS = "^conformance/targets/";
/** The page of the studio: what it imports is built into it, so it depends on nothing once it is installed. */
const PAGE = "^kora/studio/page/";

/** Files of a package, without those of a package that lives inside its folder. */
const inside = (folder) => {
  const nested = packages.filter((other) => other.folder.startsWith(`${folder}/`));
  const not = nested.map((other) => `${other.folder.slice(folder.length + 1)}/`).join("|");
  return not === "" ? `^${folder}/` : `^${folder}/(?!${not})`;
};

/** A package as the target of an import: its files, or its name where the name did not resolve to files. */
const target = (pkg) => `${inside(pkg.folder)}|^(node_modules/)?@krako/${pkg.name}(/|$)`;

const forbid = (pkg, scope, from, allowed) => ({
  name: `${pkg.name}${scope}-imports`,
  comment: `@krako/${pkg.name} may import: ${allowed.join(", ") || "no other package of ours"}.`,
  severity: "error",
  from,
  to: {
    path: packages
      .filter((other) => other !== pkg && !allowed.includes(other.name))
      .map(target)
      .join("|"),
  },
});

const directions = packages.flatMap((pkg) => {
  const { may, tests = [], commandLine, targets } = pkg;
  const elsewhere = [TEST, ...(commandLine ? [COMMAND_LINE] : []), ...(targets ? [TARGETS] : [])].join("|");
  const rules = [
    forbid(pkg, "", { path: inside(pkg.folder), pathNot: elsewhere }, may),
    forbid(pkg, "-tests", { path: inside(pkg.folder).concat(`.*(${TEST})`) }, [...may, ...tests]),
  ];
  if (commandLine !== undefined) {
    rules.push(forbid(pkg, "-command-line", { path: COMMAND_LINE, pathNot: TEST }, [...may, ...commandLine]));
  }
  if (targets !== undefined) {
    rules.push(forbid(pkg, "-targets", { path: TARGETS, pathNot: TEST }, [...may, ...targets]));
  }
  return rules;
});

const meetByName = packages.map((pkg) => ({
  name: `${pkg.name}-meets-others-by-name`,
  comment: "Packages meet by package name: a relative path into another one breaks once it is installed.",
  severity: "error",
  from: { path: inside(pkg.folder) },
  to: {
    dependencyTypes: ["local"],
    path: packages
      .filter((other) => other !== pkg)
      .map((other) => inside(other.folder))
      .join("|"),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^vite/client$" },
    },
    {
      name: "no-development-dependency",
      comment: "What a published package needs at run time is a dependency of it.",
      severity: "error",
      from: {
        path: "^(generated|spec/rules|kora|backends|fabric-reference|conformance)/",
        pathNot: `${TEST}|${PAGE}`,
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm", "npm-optional", "npm-peer"] },
    },
    {
      name: "page-knows-the-api",
      comment: "The page meets the server of the studio over HTTP: of its code it knows the types of the answers.",
      severity: "error",
      from: { path: PAGE, pathNot: TEST },
      to: { path: "^kora/studio/src/", pathNot: "^kora/studio/src/api\\.ts$" },
    },
    {
      name: "server-knows-no-page",
      comment: "The server of the studio serves the page as files.",
      severity: "error",
      from: { path: "^kora/studio/src/", pathNot: TEST },
      to: { path: PAGE },
    },
    ...directions,
    ...meetByName,
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@krako/source", "import", "node", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
