/** Milliseconds after which a file that was offered for saving is let go. */
const KEPT_MS = 60_000;

/** Offers a file to be saved. Nothing leaves the machine: it is made in the page. */
export function saveFile(name: string, content: Blob | string, type = "application/json"): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
