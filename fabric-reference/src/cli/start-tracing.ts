import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What is needed of the SDK for Node; it is not a dependency of this package. */
interface Sdk {
  start(): void;
  shutdown(): Promise<void>;
}

const SDK = "@opentelemetry/sdk-node";

/** Either of them says where spans go. All other variables of OpenTelemetry are the SDK's own to read. */
const ENDPOINTS = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] as const;

/**
 * Records the spans of this process where the environment names an endpoint for them, with the SDK that is installed in the folder or
 * beside this package. Returns how to send what is left and stop.
 */
export async function startTracing(
  command: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<() => Promise<void>> {
  const endpoint = ENDPOINTS.find((name) => environment[name]);
  if (endpoint === undefined || environment["OTEL_SDK_DISABLED"] === "true") return async () => {};
  const module = await load(folder);
  if (module === null) {
    process.stderr.write(`${endpoint} is set, but ${SDK} is not installed: no spans are recorded.\n`);
    return async () => {};
  }
  const sdk = new module.NodeSDK({ serviceName: environment["OTEL_SERVICE_NAME"] ?? `krako-fabric-${command}` });
  sdk.start();
  return async () => {
    // What cannot be sent is lost, and is no reason to fail.
    await sdk.shutdown().catch(() => {});
  };
}

async function load(folder: string): Promise<{ NodeSDK: new (options: object) => Sdk } | null> {
  for (const from of [pathToFileURL(join(folder, "package.json")).href, import.meta.url]) {
    let found: string;
    try {
      found = createRequire(from).resolve(SDK);
    } catch {
      continue;
    }
    return (await import(pathToFileURL(found).href)) as { NodeSDK: new (options: object) => Sdk };
  }
  return null;
}
