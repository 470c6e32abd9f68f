import { DEFAULT_LIMITS } from "@krako/contracts/tables";

/** Bounds of the door. */
export interface DoorLimits {
  /** Bytes of one body. */
  readonly bodyBytes: number;
  /** Bytes of all bodies that are being read or worked on. */
  readonly bodyBytesInFlight: number;
  /** Event streams that one tenant may have open. */
  readonly streamsPerTenant: number;
  /** Silence after which a stream says that it lives, in milliseconds. */
  readonly streamHeartbeatMs: number;
  /** Requests per second of one token, on average, and how many at once. */
  readonly tokenRate: Rate;
  /** Requests per second of one address, on average, and how many at once. */
  readonly addressRate: Rate;
  /** Addresses and tokens whose rate is remembered; the ones not seen for longest are forgotten first. */
  readonly ratesRemembered: number;
  /** How long a token that was found is believed without asking again, in milliseconds: a revocation takes that long at most. */
  readonly tokenBelievedMs: number;
  /** Tokens that are remembered. */
  readonly tokensRemembered: number;
}

/** A pace: `perSecond` on average, `burst` at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

const MEBIBYTE = 1_048_576;

/** Generous: they hold off what no honest caller does. */
export const DOOR_LIMITS: DoorLimits = {
  bodyBytes: DEFAULT_LIMITS.max_document_bytes,
  bodyBytesInFlight: 256 * MEBIBYTE,
  streamsPerTenant: 50,
  streamHeartbeatMs: 15_000,
  tokenRate: { perSecond: 5_000, burst: 10_000 },
  addressRate: { perSecond: 10_000, burst: 20_000 },
  ratesRemembered: 10_000,
  tokenBelievedMs: 5_000,
  tokensRemembered: 10_000,
};
