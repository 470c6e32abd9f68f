/** The options ask for something that cannot be done. The message says what and how to mend it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
