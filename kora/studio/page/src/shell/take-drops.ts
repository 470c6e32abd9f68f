import { changeDraft } from "../compose/draft.ts";
import { goTo } from "../routes/use-route.ts";

/** Takes files wherever they are dropped on the page; a browser would leave the page and show them. What is returned ends it. */
export function takeDrops(): () => void {
  const over = (event: DragEvent): void => {
    event.preventDefault();
    document.documentElement.dataset["over"] = "true";
  };
  const left = (event: DragEvent): void => {
    if (event.relatedTarget === null) delete document.documentElement.dataset["over"];
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    delete document.documentElement.dataset["over"];
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    changeDraft({ file });
    goTo({ page: "home" });
  };
  window.addEventListener("dragover", over);
  window.addEventListener("dragleave", left);
  window.addEventListener("drop", dropped);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("dragleave", left);
    window.removeEventListener("drop", dropped);
  };
}
