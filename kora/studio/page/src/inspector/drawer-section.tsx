import { type ReactNode, useState } from "react";

/** A part of the drawer that can be folded. What is folded is not drawn. */
export function DrawerSection({
  title,
  note,
  isOpen: isOpenAtFirst = false,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details className="drawer-section" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}
        {note === undefined ? null : <span className="fine"> {note}</span>}
      </summary>
      {isOpen ? children : null}
    </details>
  );
}
