import type { JsonObject } from "@krako/rules";
import { Document, isCollection, visit } from "yaml";

/** Characters of JSON up to which a list or an object is written in one line. */
const SHORT = 90;

/** A document as YAML that is pleasant to read: what is short stands in one line. */
export function exampleYaml(document: JsonObject): string {
  const yaml = new Document(document);
  visit(yaml, {
    Collection: (_, node) => {
      if (!isCollection(node) || JSON.stringify(node.toJSON()).length > SHORT) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return yaml.toString({ lineWidth: 120, flowCollectionPadding: true });
}
