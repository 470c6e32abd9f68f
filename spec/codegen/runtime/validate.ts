/** One thing that is wrong with a value. */
export interface ValidationIssue {
  /** JSON Pointer into the value; the empty string is the value itself. */
  readonly instancePath: string;
  /** The JSON Schema keyword that does not hold, or `closed` for an unknown field. */
  readonly keyword: string;
  /** Details by keyword. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The name of the field, where it is the name that is wrong. */
  readonly propertyName?: string;
  /** Short English text; `explain` writes a better one. */
  readonly message: string;
}

/** Tells whether a value is a document. After a call that returned false, `errors` holds what is wrong, at most 1,000 entries. */
export interface Validate<T> {
  (data: unknown): data is T;
  errors?: readonly ValidationIssue[] | null;
}
