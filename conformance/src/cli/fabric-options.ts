// What of the command line says how the profiles for fabrics reach a fabric.
import type { FabricUnderTest } from "../fabric/fabric-under-test.ts";
import { CliError } from "./cli-error.ts";

/** A token and whose it is. */
export interface OwnedToken {
  readonly owner: string;
  readonly token: string;
}

export interface FabricOptions {
  readonly tenantToken?: OwnedToken;
  readonly otherTenantToken?: OwnedToken;
  readonly nodeToken?: OwnedToken;
  readonly operatorToken?: string;
  readonly trustedZone?: string;
  readonly kitNodes?: boolean;
}

/** `acme=krako_…`; what is wrong is said without the token. */
export const ownedToken =
  (option: string): ((text: string) => OwnedToken) =>
  (text) => {
    const at = text.indexOf("=");
    if (at > 0 && at < text.length - 1) return { owner: text.slice(0, at), token: text.slice(at + 1) };
    throw new CliError({
      what: "The token does not say whose it is.",
      where: option,
      mend: `Give both, such as ${option} acme=krako_….`,
    });
  };

const fromEnvironment = (name: string, option: string): OwnedToken | undefined => {
  const text = process.env[name];
  return text === undefined || text === "" ? undefined : ownedToken(`${option} (${name})`)(text);
};

/** Null where no tenant's token is given: then there is no fabric to be asked. */
export const fabricOf = (
  options: FabricOptions,
): { readonly first: string; readonly fabric: Pick<FabricUnderTest, "tokens" | "nodes" | "trustedZone"> } | null => {
  const one = options.tenantToken ?? fromEnvironment("KRAKO_TENANT_TOKEN", "--tenant-token");
  const other = options.otherTenantToken ?? fromEnvironment("KRAKO_OTHER_TENANT_TOKEN", "--other-tenant-token");
  const node = options.nodeToken ?? fromEnvironment("KRAKO_NODE_TOKEN", "--node-token");
  const operator = options.operatorToken ?? process.env["KRAKO_OPERATOR_TOKEN"];
  if (one === undefined && other === undefined) return null;
  if (one === undefined || other === undefined || one.owner === other.owner)
    throw new CliError({
      what: "The profiles for fabrics need tokens of two tenants.",
      where: "--tenant-token and --other-tenant-token",
      mend: "Give both, of different tenants.",
    });
  return {
    first: one.token,
    fabric: {
      tokens: {
        tenant: { [one.owner]: one.token, [other.owner]: other.token },
        ...(node === undefined ? {} : { node: { [node.owner]: node.token } }),
        ...(operator === undefined || operator === "" ? {} : { operator }),
      },
      nodes: options.kitNodes === true ? "kit" : "own",
      ...(options.trustedZone === undefined ? {} : { trustedZone: options.trustedZone }),
    },
  };
};
