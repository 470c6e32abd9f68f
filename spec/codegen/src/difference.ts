/** What has to be written and removed so that the files present are those derived. */
export interface Difference {
  /** Derived, but missing or other than derived. */
  readonly changed: readonly string[];
  /** Present, but not derived. */
  readonly stray: readonly string[];
}

export function difference(derived: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>): Difference {
  return {
    changed: [...derived].filter(([name, text]) => present.get(name) !== text).map(([name]) => name),
    stray: [...present.keys()].filter((name) => !derived.has(name)),
  };
}
