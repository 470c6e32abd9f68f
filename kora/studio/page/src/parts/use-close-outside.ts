import { type RefObject, useEffect } from "react";
import { useKeys } from "../shell/use-keys.ts";

/** Closes a menu when somebody presses beside it, or Escape. */
export function useCloseOutside(menu: RefObject<HTMLDetailsElement | null>): void {
  useKeys({
    Escape: () => {
      if (menu.current?.open !== true) return false;
      menu.current.open = false;
      return true;
    },
  });
  useEffect(() => {
    const pressed = ({ target }: PointerEvent): void => {
      if (menu.current !== null && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [menu]);
}
