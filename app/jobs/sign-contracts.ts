import { overHttp } from "../adapters/signature-providers/over-http.ts";
import { dayAt } from "../domain/day.ts";
import { followAll } from "../services/signature/signing/follow-as-portal.ts";
import { takeUpMessages } from "../services/signature/signing/provider-messages.ts";
import { takeUpRequests } from "../services/signature/signing/send-request.ts";
import type { Job } from "./loop.ts";

/**
 * Repairs what was cut short while contracts are signed: requests not handed over, messages not taken up, a last
 * signature whose move was lost. Twice changes nothing more.
 */
export const signContracts: Job = {
  name: "sign-contracts",
  everySeconds: 30,
  async run({ jobs, configuration }) {
    const now = new Date().toISOString();
    const { signature, dataFolder, timeZone } = configuration;
    const provider = signature?.url
      ? {
          ...overHttp({ name: new URL(signature.url).hostname, baseUrl: signature.url, key: signature.key }),
          secret: signature.webhookSecret,
        }
      : null;
    const portal = {
      ...{ jobs, dataFolder, timeZone, provider, now, today: dayAt(now, timeZone) },
      ...{ roots: signature?.roots ?? [], requestId: null },
    };
    const requests = await takeUpRequests(portal);
    return { ...requests, settled: await takeUpMessages(portal), moved: await followAll(portal) };
  },
};
