import type { SigningFile } from "../../../../db/queries/signatures.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import { current, type OrderStep, steps } from "../../../domain/signature/order.ts";
import { ageInWorkingDays } from "../../../domain/signature/waiting.ts";
import type { Messages } from "../../../locales/index.ts";
import { endsOf, orderedOf } from "../../../services/signature/signing/ground.ts";

interface Moment {
  today: Day;
  timeZone: string;
}

/** Where people of a step stand, as the table shows them. */
export interface StepRow {
  id: string;
  duty: OrderStep["duty"];
  rank: number;
  party: string;
  capacity: SigningFile["people"][number]["capacity"];
  state: OrderStep["state"];
  people: { id: string; name: string; quality: string; isSubstitute: boolean; withdrawn: boolean }[];
  /** Since when it is their turn, and for how many working days. */
  since: Day | null;
  age: number;
  /** How it ended, where it did. */
  end: ReturnType<typeof endOf> | null;
  /** Whom a person turns to first. */
  firstId: string;
}

/** The steps of a contract in order, each with its holder, since when, and how it ended. */
export function stepRows(file: SigningFile, moment: Moment): StepRow[] {
  const order = steps(orderedOf(file), endsOf(file));
  return order.map((step): StepRow => {
    const people = file.people.filter(({ id, substituteFor }) => id === step.id || substituteFor === step.id);
    const record = file.records.find(
      ({ signatoryId, supersededAt }) => supersededAt === null && people.some(({ id }) => id === signatoryId),
    );
    const head = people.find(({ id }) => id === step.id);
    const since = step.state === "open" ? openedOn(file, step, moment.timeZone) : null;
    return {
      ...{ id: step.id, duty: step.duty, rank: step.rank, state: step.state, since },
      party: head?.party ?? "",
      capacity: head?.capacity ?? "other",
      people: people
        .filter((one) => !one.withdrawn || one.id === record?.signatoryId || one.id === step.id)
        .map(({ id, name, quality, substituteFor, withdrawn }) => ({
          ...{ id, name, quality, withdrawn, isSubstitute: substituteFor !== null },
        })),
      age: since ? ageInWorkingDays({ openedOn: since, today: moment.today, zone: "metropole" }) : 0,
      end: record ? endOf(record) : null,
      firstId: record?.signatoryId ?? step.memberIds[0] ?? step.id,
    };
  });
}

const endOf = ({ outcome, onDay, method, level, checks, signatoryId }: SigningFile["records"][number]) => ({
  ...{ outcome, onDay, method, level, signatoryId },
  finding: checks?.finding ?? null,
});

/** A step opens when the signature is open and final, and everything before it is done; a newly named one later. */
function openedOn(file: SigningFile, step: OrderStep, timeZone: string): Day | null {
  const place = ({ duty, rank }: { duty: string; rank: number }) => (duty === "sign" ? 100 : 0) + rank;
  const before = file.records.filter(({ supersededAt, signatoryId }) => {
    const one = file.people.find(({ id }) => id === signatoryId);
    return supersededAt === null && one !== undefined && place(one) < place(step);
  });
  const named = file.people.filter(({ id }) => step.memberIds.includes(id)).map(({ addedAt }) => addedAt);
  const marks = [file.beganAt, file.version?.finalAt ?? null, ...before.map(({ recordedAt }) => recordedAt)];
  const firstNamed = named.sort()[0];
  const latest = [...marks, firstNamed]
    .flatMap((at) => at ?? [])
    .map(instant)
    .sort()
    .at(-1);
  return latest ? dayAt(latest, timeZone) : null;
}

const instant = (at: string): string => new Date(at).toISOString();

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
