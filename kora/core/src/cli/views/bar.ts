/** A bar of `width` characters, filled as far as `share` (0 to 1) says. What is not nothing shows, what is not all is not full. */
export function bar(share: number, width: number): string {
  const exact = Math.min(1, Math.max(0, share)) * width;
  const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
  return "█".repeat(filled) + "░".repeat(width - filled);
}
