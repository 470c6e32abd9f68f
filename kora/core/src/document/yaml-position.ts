import { joinPointer, pointerTokens } from "@krako/rules";
import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq } from "yaml";

/** The offset of the place a pointer leads to: the key of a member, the value of an element. Undefined in an empty text. */
export function yamlOffset(document: Document, pointer: string): number | undefined {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const token of pointerTokens(pointer)) {
    if (isAlias(node)) node = node.resolve(document);
    const child = childOf(node, token);
    if (child === undefined) break;
    offset = offsetOf(child.at) ?? offset;
    node = child.value;
  }
  return offset;
}

/** The pointer of the innermost member or element that an offset lies in. */
export function yamlPointer(document: Document, offset: number): string {
  let pointer = "";
  let node: unknown = document.contents;
  for (;;) {
    const inner = childAt(node, offset);
    if (inner === undefined) return pointer;
    pointer = joinPointer(pointer, inner.token);
    node = inner.value;
  }
}

function childOf(node: unknown, token: string): { at: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => nameOf(item.key) === token);
    return pair && { at: pair.key, value: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(token)];
  return item === undefined ? undefined : { at: isPair(item) ? item.key : item, value: item };
}

function childAt(node: unknown, offset: number): { token: string | number; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast((item) => (offsetOf(item.key) ?? Number.POSITIVE_INFINITY) <= offset);
    return pair && offset < endOf(pair.value, pair.key) ? { token: nameOf(pair.key), value: pair.value } : undefined;
  }
  if (!isSeq(node)) return undefined;
  const index = node.items.findLastIndex((item) => (offsetOf(item) ?? Number.POSITIVE_INFINITY) <= offset);
  const item = node.items[index];
  return index >= 0 && offset < endOf(item, item) ? { token: index, value: item } : undefined;
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function endOf(value: unknown, key: unknown): number {
  return (isNode(value) ? value.range?.[2] : undefined) ?? (isNode(key) ? key.range?.[2] : undefined) ?? 0;
}
