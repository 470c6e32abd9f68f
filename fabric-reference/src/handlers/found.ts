import { noSuchThing } from "../door/refusals.ts";

/**
 * What was asked for.
 * @throws RefusalError 404 where there is no such thing, or it is another's.
 */
export function found<T>(thing: T | null): T {
  if (thing === null) throw noSuchThing();
  return thing;
}
