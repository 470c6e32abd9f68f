/** What one studio lets in, holds and waits for. */
export interface StudioBounds {
  /** Bytes of a body that asks to plan or run something. */
  readonly workBytes: number;
  /** Bytes of a run's file, sent or kept; a longer one is not read. */
  readonly runBytes: number;
  /** Runs that go on at once. */
  readonly runningAtOnce: number;
  /** Event streams that are open at once. */
  readonly watchers: number;
  /** Files of the folder that are looked at: those whose names come last in order. */
  readonly keptRuns: number;
  /** Runs of a page where nothing is asked for, and at most. */
  readonly pageRuns: number;
  readonly mostPageRuns: number;
  /** Kept runs that are held in memory after they were read, and the bytes of their files, but for the one that was read last. */
  readonly openRuns: number;
  readonly openBytes: number;
  /** Milliseconds that `POST /execute` waits for a backend to refuse, before it says that the run goes on. */
  readonly refusalMs: number;
  /** Milliseconds of silence on a stream after which a comment is sent. */
  readonly heartbeatMs: number;
  /** Milliseconds that runs are given to end once the studio closes. */
  readonly closeMs: number;
  /** Connections at once. */
  readonly connections: number;
}

export const STUDIO_BOUNDS: StudioBounds = {
  workBytes: 8 * 1024 * 1024,
  runBytes: 256 * 1024 * 1024,
  runningAtOnce: 16,
  watchers: 64,
  keptRuns: 10_000,
  pageRuns: 50,
  mostPageRuns: 400,
  openRuns: 4,
  openBytes: 128 * 1024 * 1024,
  refusalMs: 2_000,
  heartbeatMs: 15_000,
  closeMs: 10_000,
  connections: 256,
};
