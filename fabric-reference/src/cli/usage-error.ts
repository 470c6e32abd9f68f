/** The command line or a configuration asks for something that cannot be done: exit code 2. The message says what, which and how to mend it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
