/** What came back over HTTP is not what the contract says. */
export class WireError extends Error {
  override readonly name = "WireError";
}

/** Nothing came back: no connection, or it broke. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
}
