import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../finding.ts";
import { repositoryFiles, root } from "../repository.ts";

/** `<!-- lines of FILE -->` before a fence says that the fence shows lines of that file, one after the other, as they are. */
const SNIPPET = /<!-- lines of (\S+) -->\s*\n```[^\n]*\n([\s\S]*?)^```$/gm;

export interface Snippet {
  readonly file: string;
  readonly text: string;
}

/** The fences of a Markdown text that show lines of a file. */
export function snippetsOf(markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(SNIPPET)].map(([, file = "", text = ""]) => ({ file, text }));
}

/** What the documents show of a file is what that file says: files are compiled and run, documents are not. */
export async function snippets(): Promise<Finding> {
  const found = repositoryFiles("*.md").flatMap((document) =>
    snippetsOf(readFileSync(join(root, document), "utf8")).map((snippet) => ({ document, ...snippet })),
  );
  const problems = found.flatMap(({ document, file, text }) => {
    if (!existsSync(join(root, file))) return [`${document} shows lines of ${file}, which is not there.`];
    const shown = readFileSync(join(root, file), "utf8").includes(text);
    return shown ? [] : [`${document} shows lines of ${file} that are not in it any more. Copy them again.`];
  });
  return { looked: found.length, at: "snippets", problems };
}
