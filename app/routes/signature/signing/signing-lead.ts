import type { SigningFile } from "../../../../db/queries/signatures.ts";
import type { Day } from "../../../domain/day.ts";
import { current, steps } from "../../../domain/signature/order.ts";
import type { Messages } from "../../../locales/index.ts";
import { endsOf, orderedOf } from "../../../services/signature/signing/ground.ts";
import type { StepRow } from "./steps-view.ts";

const stoppedStates = ["suspended", "annulled", "abandoned"];
const afterwards = ["signed", "notified", "in_force", "closed"];

/** The first sentence: who holds the next signature, since when. */
export function signingLead(
  file: SigningFile | null,
  rows: readonly StepRow[],
  text: Messages["signing"],
  said: (day: Day) => string,
): string {
  const { lead } = text;
  if (!file) return lead.none;
  if (afterwards.includes(file.deal.state)) return lead.signed;
  if (stoppedStates.includes(file.deal.state)) return lead.stopped;
  if (!file.version?.finalAt) return lead.noFinal;
  if (file.deal.state !== "signing") return lead.notOpen;
  const now = current(steps(orderedOf(file), endsOf(file))).map(({ id }) => rows.find((row) => row.id === id));
  const open = now.flatMap((row) => (row?.state === "open" ? row : []));
  const holders = open.flatMap(({ people }) =>
    people.filter(({ withdrawn, isSubstitute }) => !withdrawn && !isSubstitute),
  );
  const refused = now.find((row) => row?.state === "refused");
  const why = refused && lead.refused(refused.people.find(({ id }) => id === refused.end?.signatoryId)?.name ?? "—");
  const held = heldBy(open, holders, lead, said);
  return [why, held ?? (why ? null : lead.nobody)].filter(Boolean).join(" ");
}

function heldBy(
  open: readonly StepRow[],
  holders: StepRow["people"],
  lead: Messages["signing"]["lead"],
  said: (day: Day) => string,
): string | null {
  const [first] = open;
  // Where whoever is in title was replaced, the substitute holds it.
  const names =
    holders.length > 0 ? holders : open.flatMap(({ people }) => people.filter(({ withdrawn }) => !withdrawn));
  const [one] = names;
  if (!first?.since || !one) return null;
  if (names.length > 1) return lead.several(names.map(({ name }) => name).join(", "), said(first.since));
  const say = first.duty === "approve" ? lead.oneApproval : lead.one;
  return say(one.name, said(first.since), first.age);
}
