/** What the exit code of `krako-fabric` says. Stable: scripts rely on it. Also in `--help`. */
export const EXIT = {
  /** It did what was asked, or was stopped and ended in order. */
  success: 0,
  /** What was checked is not as it should be: `audit` and `replay` found disagreements. */
  failed: 1,
  /** The command line or a configuration is wrong, or a file cannot be read or written. Nothing was done. */
  usage: 2,
  /** The fabric will have nothing of this node: token, version or key. */
  refused: 3,
  /** The database cannot be used: away, in use, or of another version. */
  database: 4,
  /** A defect of the program itself. */
  internal: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
