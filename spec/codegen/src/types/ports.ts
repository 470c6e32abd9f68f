/** The in-process interfaces as TypeScript: names in camel case, documents as promises, anything else at once or as a promise. */
import ts from "typescript";
import { BANNER } from "../text/banner.ts";
import { camelCase } from "../text/names.ts";
import type { Port, PortField, PortMethod, PortType } from "../typespec/describe-ports.ts";

export function generatePorts(ports: readonly Port[], known: ReadonlySet<string>): string {
  const used = new Set<string>();
  const typeOf = (type: PortType): string => {
    switch (type.kind) {
      case "document":
        if (!known.has(type.name)) throw new Error(`a port uses ${type.name}, which is no document`);
        used.add(type.name);
        return type.name;
      case "scalar":
        return type.name === "string" || type.name === "boolean" ? type.name : "number";
      case "literals":
        return type.values.map((value) => JSON.stringify(value)).join(" | ");
      case "object":
        return `{\n${type.fields.map((field) => member(field)).join("")}}`;
      case "nullable":
        return `${typeOf(type.type)} | null`;
      case "unknown":
        return "unknown";
    }
  };
  const member = ({ name, doc, optional, type }: PortField): string =>
    `/** ${doc} */\nreadonly ${camelCase(name)}${optional ? "?" : ""}: ${typeOf(type)};\n`;
  const method = ({ name, doc, parameters, returns }: PortMethod): string => {
    const list = parameters.map((each) => `${camelCase(each.name)}${each.optional ? "?" : ""}: ${typeOf(each.type)}`);
    const type = returns.kind === "unknown" ? "unknown" : `Promise<${typeOf(returns)}>`;
    return `/** ${doc} */\n${camelCase(name)}(${list.join(", ")}): ${type};\n`;
  };
  const bodies = ports.map(
    ({ name, doc, methods }) => `/** ${doc} */\nexport interface ${name}Port {\n${methods.map(method).join("")}}\n`,
  );
  const code = `import type { ${[...used].sort().join(", ")} } from "./models.js";\n${bodies.join("")}`;
  const source = ts.createSourceFile("ports.ts", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  return BANNER + ts.createPrinter().printFile(source);
}
