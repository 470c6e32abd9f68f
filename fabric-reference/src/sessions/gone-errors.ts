/** A claim that is not live here: it has ended, or is another process's. */
export class ClaimGoneError extends Error {
  override readonly name = "ClaimGoneError";
}

/** A session that is not hosted here: it has ended, is being loaded again, or is another process's. */
export class SessionGoneError extends Error {
  override readonly name = "SessionGoneError";
}

/** What is said of a claim that is not live here. */
export function notLive(claimId: string): ClaimGoneError {
  return new ClaimGoneError(`Claim ${claimId} is not live.`);
}
