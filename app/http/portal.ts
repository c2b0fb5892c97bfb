import type { AppLoadContext } from "@remix-run/node";
import { overHttp } from "../adapters/signature-providers/over-http.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { FileGround } from "../services/signature/signing/check-file.ts";
import type { Portal } from "../services/signature/signing/portal.ts";

interface Asked {
  context: AppLoadContext;
}

/** Where files are and whose certificates are known. */
export function fileGround({ context }: Asked): FileGround {
  const { dataFolder, timeZone, signature } = context.visit.configuration;
  return { dataFolder, timeZone, roots: signature?.roots ?? [] };
}

/** The portal acting in nobody's name, at the moment of this visit. */
export function portalOf(args: Asked): Portal {
  const { today, now, requestId, configuration, resources } = args.context.visit;
  const { jobs } = resources;
  return { ...fileGround(args), jobs, today, now, requestId, provider: providerOf(configuration) };
}

function providerOf({ signature }: Configuration): Portal["provider"] {
  if (!signature?.url) return null;
  const name = new URL(signature.url).hostname;
  return { ...overHttp({ name, baseUrl: signature.url, key: signature.key }), secret: signature.webhookSecret };
}
