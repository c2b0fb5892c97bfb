import type { LoaderFunctionArgs } from "@remix-run/node";
import { indigoSectors } from "../../domain/funding/indigo.ts";
import { sayPayer } from "../../locales/payer.ts";
import { saySentence } from "../../locales/say-terms.ts";
import { type IndigoAsked, readIndigo } from "../../services/funding/read-indigo.ts";
import { loadMoney } from "./load-money.ts";

/** The register speaks English. */
const locale = "en";
const say: IndigoAsked["say"] = {
  payer: (code) => sayPayer(code, locale),
  sentence: (one, currency) => saySentence(one, { locale, currency }),
};

/** What the address says of an export: who agreed to be published, and the policy sector. */
export async function askedIndigo(args: LoaderFunctionArgs) {
  const { context, contract, money } = await loadMoney(args);
  const { searchParams } = new URL(args.request.url);
  const disclosed = searchParams.getAll("publie[]");
  const sector = indigoSectors.find((one) => one === searchParams.get("secteur")) ?? null;
  const { today, zone } = context;
  const read = await context.read((tx) => readIndigo(tx, money, { disclosed, sector, today, zone, say }));
  return { context, contract, read, disclosed, sector, search: searchParams.toString() };
}
