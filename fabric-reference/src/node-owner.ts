/** Whether the owner of a node token, an id or the beginning of ids and a `*`, may act for this node. */
export function actsForNode(owner: string, nodeId: string): boolean {
  return owner.endsWith("*") ? nodeId.startsWith(owner.slice(0, -1)) : owner === nodeId;
}
