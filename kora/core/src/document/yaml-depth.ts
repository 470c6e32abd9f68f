import type { CST } from "yaml";

/**
 * Whether a parsed YAML text nests deeper than `most` levels of collections. Asked before the tree is composed, since composing
 * recurses and a deep text would exhaust the stack. No recursion here.
 */
export function nestsDeeper(tokens: readonly CST.Token[], most: number): boolean {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === "document") {
      if (token.value !== undefined) open.push({ token: token.value, depth });
      continue;
    }
    if (token.type !== "block-map" && token.type !== "block-seq" && token.type !== "flow-collection") continue;
    if (depth + 1 > most) return true;
    for (const item of token.items) {
      if (item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value !== undefined) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return false;
}
