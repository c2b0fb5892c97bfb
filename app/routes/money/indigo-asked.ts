import type { LoaderFunctionArgs } from "@remix-run/node";
import { indigoSectors } from "../../domain/funding/indigo.ts";
import { signedIn } from "../../http/visit.ts";
import { sayPayer } from "../../locales/payer.ts";
import { saySentence } from "../../locales/say-terms.ts";
import { type IndigoAsked, readIndigo } from "../../services/funding/read-indigo.ts";

/** The register speaks English. */
const locale = "en";
const say: IndigoAsked["say"] = {
  payer: (code) => sayPayer(code, locale),
  sentence: (one, currency) => saySentence(one, { locale, currency }),
};

/** What the address says of an export: who agreed to be published, and the policy sector. */
export async function askedIndigo(args: LoaderFunctionArgs) {
  const context = signedIn(args, "money.read");
  const { searchParams } = new URL(args.request.url);
  const disclosed = searchParams.getAll("publie[]");
  const sector = indigoSectors.find((one) => one === searchParams.get("secteur")) ?? null;
  const { today, zone } = context;
  const read = await context.read((tx) =>
    readIndigo(tx, args.params.contractId ?? "", { disclosed, sector, today, zone, say }),
  );
  return { context, read, disclosed, sector, search: searchParams.toString() };
}
