import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Verb } from "../../../domain/access/matrix.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { readContract } from "../../../services/signature/contract/read-contract.ts";
import { overridesSeen } from "../../../services/signature/signing/overrides-seen.ts";

/** A selection and its contract, for a page; null before there is one. */
export async function loadContract(args: LoaderFunctionArgs, verb: Verb = "contract.read") {
  const context = signedIn(args, verb);
  return context.read(async (tx) => {
    const { selection, ...file } = await readContract(tx, args.params.id ?? "");
    const overrides = await overridesSeen(tx, selection.id, context);
    return { ...{ context, ...file }, selection: { ...selection, overrides } };
  });
}

/** The same, for a page of a contract that exists. */
export async function loadKnownContract(args: LoaderFunctionArgs, verb: Verb = "contract.read") {
  const { contract, ...file } = await loadContract(args, verb);
  return { ...file, contract: found(contract) };
}

export type KnownContract = Awaited<ReturnType<typeof loadKnownContract>>["contract"];

/** A party that is still one. */
export const livePartyOf = (contract: KnownContract, partyId = "") =>
  found(contract.parties.find(({ id, withdrawnAt }) => id === partyId && withdrawnAt === null));

/** Somebody who still acts, with their party. */
export function liveSignatoryOf(contract: KnownContract, signatoryId = "") {
  const party = found(contract.parties.find(({ signatories }) => signatories.some(({ id }) => id === signatoryId)));
  return { party, one: found(party.signatories.find(({ id }) => id === signatoryId)) };
}

/** The version an address names. */
export const versionOf = (contract: KnownContract, number = "") =>
  found(/^\d{1,5}$/.test(number) ? contract.versions.find((one) => one.number === Number(number)) : null);
