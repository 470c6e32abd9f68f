import { LAWS } from "../../laws/all-laws.ts";
import { listLawsJson, listLawsText } from "../../report/list-laws.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openOutput } from "../output.ts";

export const list = ({ json }: { readonly json?: boolean }): ExitCode => {
  const output = openOutput();
  output.print(json === true ? listLawsJson(LAWS) : listLawsText(LAWS, output.width));
  return EXIT.conformant;
};
