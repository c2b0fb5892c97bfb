import type { SigningFile } from "../../../../db/queries/signatures.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import type { HolidayZone } from "../../../domain/public-holidays.ts";
import { type OrderStep, steps } from "../../../domain/signature/order.ts";
import { ageInWorkingDays } from "../../../domain/signature/waiting.ts";
import { endsOf, orderedOf } from "../../../services/signature/signing/ground.ts";

interface Moment {
  today: Day;
  timeZone: string;
  zone: HolidayZone;
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
      age: since ? ageInWorkingDays({ openedOn: since, today: moment.today, zone: moment.zone }) : 0,
      end: record ? endOf(record) : null,
      firstId: record?.signatoryId ?? step.memberIds[0] ?? step.id,
    };
  });
}

/** The names of those whose step ended so, as they read on the page. */
export const namesOf = (rows: readonly StepRow[], ids: readonly string[]): string =>
  rows.flatMap(({ people }) => people.filter(({ id }) => ids.includes(id)).map(({ name }) => name)).join(", ");

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
