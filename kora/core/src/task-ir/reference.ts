/** The output of a task, or a part of it. */
export interface Reference {
  readonly id: string;
  readonly pointer: string;
}

/** Reads `parse#/subject`: the id, and after `#` the pointer; without `#` the whole output. */
export function readReference(text: string): Reference {
  const hash = text.indexOf("#");
  return hash < 0 ? { id: text, pointer: "" } : { id: text.slice(0, hash), pointer: text.slice(hash + 1) };
}
