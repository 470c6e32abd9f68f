import { statSync } from "node:fs";
import type { TaskIr } from "@krako/contracts";
import type { JsonObject } from "@krako/rules";
import { fillPlaybook } from "../../playbook/fill-playbook.ts";
import { type Finding, type Judgement, PlaybookShelf, rankOf } from "../../playbook/playbook-shelf.ts";
import type { PlaybookFile } from "./read-playbooks.ts";

/** How a request was dealt with. */
export type PlannedRequest =
  | {
      readonly type: "planned";
      readonly from: PlaybookFile;
      readonly taskIr: TaskIr;
      /** The playbook was named, so that its conditions were not asked. */
      readonly named: boolean;
    }
  /** No playbook, or more than one of the same rank; with why and what to do about it. */
  | { readonly type: "none" | "ambiguous" | "unfit"; readonly message: string; readonly mend: string };

/** Whether one file was named, which is a choice already. */
export function isNamed(paths: readonly string[] | undefined): boolean {
  const [only, second] = paths ?? [];
  return only !== undefined && second === undefined && statSync(only).isFile();
}

/** Chooses a playbook for a request and fills it. One that was named is taken if it can be filled, whatever its conditions say. */
export function planRequest(files: readonly PlaybookFile[], request: JsonObject, named: boolean): PlannedRequest {
  const shelf = new PlaybookShelf(files.map(({ playbook }) => playbook));
  const [only] = files;
  if (named && only !== undefined) {
    const lacking = shelf.judge(request)[0]?.findings.filter(isLacking) ?? [];
    if (lacking.length > 0) return unfit(only, lacking);
    return { type: "planned", from: only, taskIr: fillPlaybook(only.playbook, request), named };
  }
  const choice = shelf.choose(request);
  const fileOf = (id: string): PlaybookFile | undefined => files.find(({ playbook }) => playbook.id === id);
  switch (choice.type) {
    case "chosen": {
      const from = fileOf(choice.playbook.id);
      if (from === undefined) throw new TypeError("A playbook was chosen that is not on the shelf.");
      return { type: "planned", from, taskIr: fillPlaybook(choice.playbook, request), named };
    }
    case "none":
      return {
        type: "none",
        message: `${files.length === 1 ? "The one playbook does not match" : `None of ${files.length} playbooks matches`} this request.`,
        mend: "See why with kora plan --explain; name one with --playbook <file>, or write one for requests of this kind.",
      };
    case "ambiguous": {
      const names = choice.playbooks.map(({ id }) => `"${id}" (${fileOf(id)?.file})`);
      const rank = choice.playbooks[0] === undefined ? 0 : rankOf(choice.playbooks[0]);
      return {
        type: "ambiguous",
        message: `${names.length} playbooks of rank ${rank} match this request: ${names.join(", ")}.`,
        mend: 'Give one of them a higher "rank", or tell them apart under "unless".',
      };
    }
    default:
      return choice satisfies never;
  }
}

function isLacking({ pointer, favours }: Finding): boolean {
  return !favours && pointer.startsWith("/requires/");
}

function unfit({ file, playbook: { id } }: PlaybookFile, lacking: readonly Finding[]): PlannedRequest {
  return {
    type: "unfit",
    message: `The playbook "${id}" (${file}) cannot be filled: ${lacking.map(({ says }) => says).join("; ")}.`,
    mend: 'Add it to the request, or correct "requires" of the playbook.',
  };
}

/** Why each playbook was taken or not. */
export function explainChoice(files: readonly PlaybookFile[], request: JsonObject): Judgement[] {
  return new PlaybookShelf(files.map(({ playbook }) => playbook)).judge(request);
}
