/** What the exit code of `kora` says. Stable: scripts rely on it. Documented in docs/cli.md and in `--help`. */
export const EXIT = {
  /** It did what was asked; a run succeeded, every file is valid. */
  success: 0,
  /** The graph was run and failed: a result, with what it cost. */
  failed: 1,
  /** The command line is wrong, or a file cannot be read or written. Nothing was executed. */
  usage: 2,
  /** The document is not valid, or the backend refuses it. Nothing was executed. */
  refused: 3,
  /** The run was cancelled before its end; the result says what it had cost by then. */
  cancelled: 4,
  /** A defect of KORA itself. */
  internal: 5,
  /** It was done, but what came of it could not be written: standard output, `--out` or `--events`. */
  output: 6,
  /** The backend on another machine cannot be reached, or was lost on the way; what it accepted runs on there. */
  unreachable: 7,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
