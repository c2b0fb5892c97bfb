import type { Tx } from "../../../../db/client.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { collectivityOf, liveEvents, liveVote } from "../../../../db/queries/signature-path.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { scdlCsv, scdlProblems, scdlRecord } from "../../../domain/signature/scdl.ts";
import { must } from "../../authorise.ts";
import type { Context } from "../../context.ts";

/** The département this instance is of. */
export interface Collectivity {
  departement: string;
  siret?: string | null;
}

/** The payer's, else the one this instance was told; empty where neither is known. */
const siretOf = (payer: { siret: string | null } | null, own: Collectivity): string => payer?.siret ?? own.siret ?? "";

/** Whether the SIRET the file needs is known: its link is offered only then. */
export const hasSiret = async (tx: Tx, selectionId: string, own: Collectivity): Promise<boolean> =>
  siretOf(await collectivityOf(tx, selectionId), own) !== "";

/**
 * The deliberation as a file of the shared schema of local open data (SCDL), valid against its field list. Refuses with
 * `Precondition` before the vote is recorded, and where a field is missing or malformed, naming it: above all the
 * SIRET of the collectivity, which is the payer's, or the one this instance was told.
 */
export async function exportDeliberation(context: Context, selectionId: string, own: Collectivity): Promise<string> {
  must(context, "selection.read");
  const { vote, events, payer } = await context.read(async (tx) => {
    if (!(await selectionById(tx, selectionId))) throw notFound();
    return {
      vote: await liveVote(tx, selectionId),
      events: await liveEvents(tx, selectionId),
      payer: await collectivityOf(tx, selectionId),
    };
  });
  if (!vote || vote.adopted === "inquorate") throw precondition({ key: "scdlNoVote" });
  const first = (...kinds: string[]) =>
    events.find(({ about, kind }) => about === "deliberation" && kinds.includes(kind)) ?? null;
  const sent = first("transmission");
  const address = first("publication")?.reference ?? "";
  const record = scdlRecord({
    ...{ collectivityName: payer?.name ?? own.departement, collectivitySiret: siretOf(payer, own) },
    ...{ id: vote.number, adoptedOn: vote.votedOn, object: vote.object },
    ...{ matterCode: vote.matterCode, matterName: vote.matterName },
    ...{ prefectureId: sent?.reference, transmittedOn: sent?.onDay },
    ...{ membersInOffice: vote.membersInOffice, votersPresent: vote.present },
    ...{ votesFor: vote.votesFor, votesAgainst: vote.votesAgainst, abstentions: vote.abstentions },
    url: /^https?:\/\/\S+$/.test(address) ? address : undefined,
  });
  const problems = scdlProblems(record);
  if (problems.some(({ column }) => column === "COLL_SIRET")) throw precondition({ key: "scdlNoSiret" });
  if (problems.length > 0)
    throw precondition({ key: "scdlFields", values: { fields: problems.map(({ column }) => column).join(", ") } });
  return scdlCsv([record]);
}
