/** The exit codes as every `--help` ends with them. What they promise stands in exit-codes.ts and docs/cli.md. */
export const EXIT_CODE_HELP: string = `
Exit codes:
  0  success
  1  the graph was run and failed
  2  the command line is wrong, or a file cannot be read or written; nothing was executed
  3  the document is not valid, or the backend refuses it; nothing was executed
  4  the run was cancelled
  5  a defect of kora itself
  6  the run (or the check) ended, but its output could not be written
  7  the backend on another machine cannot be reached, or was lost; what it accepted runs on there`;
