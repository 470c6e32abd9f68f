/** OpenAPI → types of paths and operations, by openapi-typescript, with the documents' own types. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { BANNER } from "../text/banner.ts";
import { OPEN_SUFFIX, type OpenApi } from "./finish.ts";

const COMPONENT = "#/components/schemas/";

export async function generatePaths(doc: OpenApi, documents: ReadonlySet<string>): Promise<string> {
  const typeName = (component: string) => {
    if (documents.has(component)) return component;
    const name = component.slice(0, -OPEN_SUFFIX.length);
    return component.endsWith(OPEN_SUFFIX) && documents.has(name) ? name : undefined;
  };
  const ast = await openapiTS(doc as never, {
    alphabetize: true,
    defaultNonNullable: false,
    transform: (_schema, { path }) => {
      if (path === undefined || !path.startsWith(COMPONENT)) return undefined;
      const name = typeName(path.slice(COMPONENT.length));
      return name === undefined ? undefined : ts.factory.createTypeReferenceNode(`Models.${name}`);
    },
  });
  return `${BANNER}import type * as Models from "./models.js";\n${astToString(ast)}`;
}
