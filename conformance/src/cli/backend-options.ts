// The options that say which backend: a module, a command or a URL.
import type { Command } from "commander";
import type { BackendSource } from "../backend/plugged-backend.ts";
import { CliError } from "./cli-error.ts";
import { type FabricOptions, fabricOf, ownedToken } from "./fabric-options.ts";
import { wholeNumber } from "./options.ts";
import { shellWord } from "./shell-word.ts";

export interface BackendOptions extends FabricOptions {
  readonly backend?: string;
  readonly cmd?: string;
  readonly url?: string;
  readonly token?: string;
  readonly isolate?: boolean;
  readonly modelPort?: number;
  readonly caseLimit?: number;
}

export const LEAST_CASE_LIMIT_MS = 100;
export const MOST_CASE_LIMIT_MS: number = 10 * 60 * 1000;

/** `module`: how the option for a module is called here. */
export const withBackend = (command: Command, module: "--backend" | "--against" = "--backend"): Command =>
  command
    .option(`${module} <module>`, "a module that exports createBackend: a file, or the name of a package")
    .option("--cmd <command>", 'a program that speaks the command protocol, such as "python3 my_backend.py"')
    .option("--url <url>", "anything that speaks the HTTP interface of a fabric")
    .option("--token <token>", "bearer token for --url; better: the environment variable KRAKO_TOKEN")
    .option(
      "--tenant-token <tenant=token>",
      "for the profiles of fabrics: a tenant and its token (KRAKO_TENANT_TOKEN)",
      ownedToken("--tenant-token"),
    )
    .option(
      "--other-tenant-token <tenant=token>",
      "another tenant and its token (KRAKO_OTHER_TENANT_TOKEN)",
      ownedToken("--other-tenant-token"),
    )
    .option(
      "--node-token <ids*=token>",
      "the beginning of node ids the kit may use, and their token (KRAKO_NODE_TOKEN)",
      ownedToken("--node-token"),
    )
    .option("--operator-token <token>", "token of an operator (KRAKO_OPERATOR_TOKEN)")
    .option("--trusted-zone <name>", "the trust zone whose nodes the fabric trusts")
    .option("--kit-nodes", "the fabric has no node but those the kit registers")
    .option("--isolate", "run the module in a process of its own, so that not even an endless loop harms the kit")
    .option(
      "--case-limit <ms>",
      "how long one execution may take before it counts as never ending (default 10000)",
      wholeNumber("--case-limit", LEAST_CASE_LIMIT_MS, MOST_CASE_LIMIT_MS),
    )
    .option(
      "--model-port <n>",
      "serve the kit's model on this port of 127.0.0.1, for backends that must be configured beforehand; its key is that of KRAKO_MODEL_KEY",
      wholeNumber("--model-port", 1, 65_535),
    );

/** Exactly one of them. */
export const sourceOf = (options: BackendOptions, module: "--backend" | "--against" = "--backend"): BackendSource => {
  const { backend, cmd, url, isolate = false } = options;
  const token = options.token ?? process.env["KRAKO_TOKEN"];
  const given = [
    backend === undefined ? [] : [module],
    cmd === undefined ? [] : ["--cmd"],
    url === undefined ? [] : ["--url"],
  ].flat();
  if (given.length !== 1)
    throw new CliError({
      what: given.length === 0 ? "No backend is given." : `More than one backend is given: ${given.join(" and ")}.`,
      where: "the command line",
      mend: `Give exactly one of ${module} ./my-backend.js, --cmd "my-program --serve" and --url http://127.0.0.1:8080.`,
    });
  if (isolate && backend === undefined)
    throw new CliError({
      what: "--isolate is for modules only.",
      where: given.join(),
      mend: "Leave it out: a program or a fabric runs in a process of its own anyway.",
    });
  if (options.token !== undefined && url === undefined)
    throw new CliError({ what: "--token is for --url only.", where: given.join(), mend: "Leave it out." });
  if (backend !== undefined) return { kind: "module", path: backend, isolate };
  if (cmd !== undefined) return { kind: "command", command: cmd };
  const fabric = fabricOf(options);
  const own = token === undefined || token === "" ? fabric?.first : token;
  return {
    kind: "url",
    url: url ?? "",
    ...(own === undefined ? {} : { token: own }),
    ...(fabric === null ? {} : { fabric: fabric.fabric }),
  };
};

/** The same backend on a command line again, without secrets. */
export const sourceArguments = (source: BackendSource, module: "--backend" | "--against"): string => {
  switch (source.kind) {
    case "module":
      return `${module} ${shellWord(source.path)}${source.isolate === true ? " --isolate" : ""}`;
    case "command":
      return `--cmd ${shellWord(source.command)}`;
    case "url":
      return `--url ${shellWord(source.url)}`;
  }
};
