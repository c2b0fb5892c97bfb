import type { LoaderFunctionArgs } from "@remix-run/node";
import { can, type Verb } from "../../domain/access/matrix.ts";
import { found, signedIn } from "../../http/visit.ts";
import { readMoney } from "../../services/funding/read-money.ts";

/** The money of the contract in the address, for whoever may read it; 404 for everybody else. */
export async function loadMoney(args: LoaderFunctionArgs, verb: Verb | readonly Verb[] = "money.read") {
  const context = signedIn(args, verb);
  const { today, locale, configuration } = args.context.visit;
  const money = found(await context.read((tx) => readMoney(tx, args.params.contractId ?? "", context)));
  const may = (one: Verb) => can(context.viewer, one);
  return {
    ...{ context, money, today, locale, may, timeZone: configuration.timeZone },
    contract: { id: money.contract.id, name: money.contract.title },
  };
}
