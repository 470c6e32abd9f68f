import type { Problem } from "@krako/contracts";

/** The fabric turned a request of the node away, and would turn it away again. */
export class FabricRefusal extends Error {
  override readonly name = "FabricRefusal";
  /** HTTP status, 400 to 499. */
  readonly status: number;
  /** Code of its problem document; null where it sent none. */
  readonly code: string | null;

  constructor(what: string, status: number, problem: Partial<Problem> | null) {
    const reason = problem?.detail ?? problem?.title;
    super(`The fabric refused to ${what} (${status}${reason === undefined ? "" : `: ${reason}`}). ${mendOf(status)}`);
    this.status = status;
    this.code = problem?.code ?? null;
  }

  /** What was asked contradicts what is recorded: the claim is no longer this node's, or the node may not have work now. */
  get isStale(): boolean {
    return this.status === 409;
  }

  /** Nothing this node asks for will be granted. */
  get isFatal(): boolean {
    return this.status === 400 || this.status === 401 || this.status === 403 || this.status === 404;
  }
}

function mendOf(status: number): string {
  switch (status) {
    case 400:
      return "Node and fabric speak different versions of the contract: update the older one.";
    case 401:
      return "Give a valid token of role node: krako-fabric token create --role node --owner <node id>.";
    case 403:
      return "The token is not one of this node: create one with krako-fabric token create --role node --owner <node id>.";
    case 404:
      return "Check the fabric's address and the node's id, which must be the token's owner.";
    case 409:
      return "The claim or key contradicts what the fabric has recorded; nothing was changed.";
    default:
      return "Update node and fabric to the same version.";
  }
}
