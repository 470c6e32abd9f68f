import { _, type Ajv, type KeywordCxt, type Name, stringify } from "ajv";

/** Adds `closed: [names]`: an object has no other field. The error carries the names there are. */
export function addClosedKeyword(ajv: Ajv): void {
  ajv.addKeyword({
    keyword: "closed",
    type: "object",
    schemaType: "array",
    error: {
      message: "must have no other fields than the known ones",
      params: ({ params, schema }) => _`{unknown: ${params.field as Name}, known: ${stringify(schema)}}`,
    },
    code(cxt: KeywordCxt) {
      const { gen, data } = cxt;
      const names = cxt.schema as string[];
      gen.forIn("field", data, (field) => {
        const known = names.map((name) => _`${field} === ${name}`);
        const isUnknown = known.length === 0 ? _`true` : _`!(${known.reduce((a, b) => _`${a} || ${b}`)})`;
        gen.if(isUnknown, () => {
          cxt.setParams({ field });
          cxt.error();
        });
      });
    },
  });
}
