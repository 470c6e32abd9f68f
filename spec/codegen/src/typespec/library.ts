/** Entry of the TypeSpec library: decorators and emitter under the names the compiler looks for. */
import { mapsFrom, notObservable, port, requirement, row } from "./decorators.ts";

export { $lib } from "./declaration.ts";
export { $onEmit } from "./emitter.ts";

export const $decorators = {
  KrakoSpec: { mapsFrom, notObservable, port, requirement, row },
};
