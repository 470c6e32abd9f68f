// What the page loads of us, bundled as an application bundles it.
export { FabricError, KrakoBackend } from "@krako/backend-client";
