import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Finding } from "../finding.ts";
import { repositoryFiles, root } from "../repository.ts";

const FENCE = /^(```|~~~)[\s\S]*?^\1[^\n]*$/gm;
const LINK = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm;
const ADDRESS = /^[a-z][a-z0-9+.-]*:/i;

/** The targets of the links of a Markdown text, code left out. */
export function linkTargets(markdown: string): readonly string[] {
  const prose = markdown.replace(FENCE, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(LINK)].map((match) => match[1] ?? match[2] ?? "");
}

/** The anchors of the headings of a Markdown text, as forges derive them. */
export function anchors(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const found = new Set<string>();
  for (const [, heading = ""] of markdown.replace(FENCE, "").matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    found.add(times === 0 ? slug : `${slug}-${times}`);
  }
  return found;
}

function brokenLink(file: string, target: string): string | undefined {
  const [path = "", anchor] = target.split("#", 2);
  const to = path === "" ? join(root, file) : join(root, dirname(file), decodeURIComponent(path));
  if (relative(root, to).startsWith("..")) return `${file} links to ${target}, outside the repository.`;
  if (!existsSync(to)) return `${file} links to ${target}, which is not there.`;
  if (anchor === undefined || !statSync(to).isFile() || !to.endsWith(".md")) return undefined;
  return anchors(readFileSync(to, "utf8")).has(anchor) ? undefined : `${file} links to ${target}: no such heading.`;
}

/** Every relative link in a Markdown file leads to a file, and to a heading where it names one. */
export async function links(): Promise<Finding> {
  const found = repositoryFiles("*.md").flatMap((file) =>
    linkTargets(readFileSync(join(root, file), "utf8"))
      .filter((target) => !ADDRESS.test(target))
      .map((target) => ({ file, target })),
  );
  const problems = found.flatMap(({ file, target }) => brokenLink(file, target) ?? []);
  return { looked: found.length, at: "links", problems };
}
