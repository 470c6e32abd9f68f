// TypeSpec loads libraries as .js; everything else is TypeScript.
export { $decorators, $lib, $onEmit } from "../src/typespec/library.ts";
