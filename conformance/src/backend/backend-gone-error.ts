/** The backend under test is not there any more: its program ended, was ended, or called `process.exit`. Never a fault of the kit. */
export class BackendGoneError extends Error {
  override readonly name = "BackendGoneError";
}
