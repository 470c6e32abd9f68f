import { getDoc, type Program, type Type } from "@typespec/compiler";
import { factsOf } from "./facts.ts";

export interface PortField {
  readonly name: string;
  readonly doc: string;
  readonly optional: boolean;
  readonly type: PortType;
}
export type PortType =
  | { readonly kind: "document"; readonly name: string }
  | { readonly kind: "scalar"; readonly name: string }
  | { readonly kind: "literals"; readonly values: readonly string[] }
  | { readonly kind: "object"; readonly fields: readonly PortField[] }
  | { readonly kind: "nullable"; readonly type: PortType }
  | { readonly kind: "unknown" };
export interface PortMethod {
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly PortField[];
  readonly returns: PortType;
}
export interface Port {
  readonly name: string;
  readonly doc: string;
  readonly methods: readonly PortMethod[];
}

/** The in-process interfaces as data. Types of the contract are named; the rest is spelt out. */
export function describePorts(program: Program): Port[] {
  const field = (name: string, type: Type, optional: boolean, target: Type): PortField => ({
    name,
    doc: getDoc(program, target) ?? "",
    optional,
    type: describe(type),
  });
  const describe = (type: Type): PortType => {
    switch (type.kind) {
      case "Model":
        if (type.namespace?.name === "Krako") return { kind: "document", name: type.name };
        return {
          kind: "object",
          fields: [...type.properties.values()].map((p) => field(p.name, p.type, p.optional, p)),
        };
      case "Enum":
        return { kind: "document", name: type.name };
      case "Scalar":
        return type.namespace?.name === "Krako"
          ? { kind: "document", name: type.name }
          : { kind: "scalar", name: type.name };
      case "Union":
        return describeUnion([...type.variants.values()].map((variant) => variant.type));
      case "Intrinsic":
        return { kind: "unknown" };
      default:
        throw new Error(`A port cannot use a ${type.kind}.`);
    }
  };
  const describeUnion = (members: readonly Type[]): PortType => {
    const others = members.filter((member) => !(member.kind === "Intrinsic" && member.name === "null"));
    const [only] = others;
    if (only !== undefined && others.length === 1) return { kind: "nullable", type: describe(only) };
    const values = others.map((member) => {
      if (member.kind !== "EnumMember")
        throw new Error("A union in a port is of enum members, or of one type and null.");
      return String(member.value ?? member.name);
    });
    return { kind: "literals", values };
  };
  return [...factsOf(program).ports].map((type) => ({
    name: type.name,
    doc: getDoc(program, type) ?? "",
    methods: [...type.operations.values()].map((operation) => ({
      name: operation.name,
      doc: getDoc(program, operation) ?? "",
      parameters: [...operation.parameters.properties.values()].map((p) => field(p.name, p.type, p.optional, p)),
      returns: describe(operation.returnType),
    })),
  }));
}
