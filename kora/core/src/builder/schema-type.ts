import type { FromSchema, JSONSchema } from "json-schema-to-ts";

/** Says what values of a schema are, where the schema cannot: see {@link typed}. Exists in types only. */
declare const VALUE: unique symbol;

/** A JSON Schema, written out where it is used, so that its type is known. */
export type SchemaLiteral = Readonly<Record<string, unknown>>;

/** A schema whose values are said to be of a type. */
export type TypedSchema<T> = SchemaLiteral & { readonly [VALUE]: T };

/**
 * The type of what is valid against a schema, as lowering closes it: members that an object does not name are not there. `unknown`
 * where a schema is more than types can say.
 */
export type ValueOf<Schema> = Schema extends { readonly [VALUE]: infer T }
  ? T
  : Schema extends JSONSchema
    ? Closed<FromSchema<Schema, { keepDefaultedPropertiesOptional: true }>>
    : unknown;

/** Without the members that a schema only does not forbid. */
type Closed<T> = T extends readonly unknown[]
  ? { [I in keyof T]: Closed<T[I]> }
  : T extends object
    ? { [Name in keyof T as IsOpen<T, Name> extends true ? never : Name]: Closed<T[Name]> }
    : T;

type IsOpen<T, Name extends keyof T> = string extends Name ? (unknown extends T[Name] ? true : false) : false;

/** The same schema, whose values are of a type that is given by hand: for what types cannot read from it, such as `$ref`. */
export function typed<T>(schema: SchemaLiteral): TypedSchema<T> {
  return schema as TypedSchema<T>;
}
