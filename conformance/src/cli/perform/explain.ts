import { LAWS } from "../../laws/all-laws.ts";
import { explainRequirement } from "../../report/explain.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openOutput } from "../output.ts";

export const explain = (id: string): ExitCode => {
  const output = openOutput();
  const { ok, text } = explainRequirement(id, LAWS, { width: output.width });
  if (ok) output.print(text);
  else output.tell(`error: ${text}`);
  return ok ? EXIT.conformant : EXIT.fault;
};
