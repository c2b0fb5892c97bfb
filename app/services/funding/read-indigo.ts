import type { Tx } from "../../../db/client.ts";
import { balancesOf } from "../../../db/queries/journal.ts";
import { deadlineFacts } from "../../../db/queries/notice-facts.ts";
import { cashLines } from "../../../db/queries/positions.ts";
import { programmeById } from "../../../db/queries/selection.ts";
import type { Day } from "../../domain/day.ts";
import { account } from "../../domain/funding/accounts.ts";
import type { IndigoContract, IndigoMovement, indigoSectors } from "../../domain/funding/indigo.ts";
import { sum } from "../../domain/money.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";
import { type Sentence, termsSentences } from "../../domain/repayment/sentences.ts";
import { measuresOf, type Terms } from "../../domain/repayment/terms.ts";
import { readResults, type StandingResult } from "../outcomes/read-results.ts";
import { frozenTerms, readTermsVersions } from "../repayment/read-terms-file.ts";
import type { Money } from "./read-money.ts";

/** What whoever exports says of the contract: what the register asks and the portal does not keep. */
export interface IndigoAsked {
  /** Parties that agreed to see their amounts published beside their name. */
  disclosed: readonly string[];
  sector: (typeof indigoSectors)[number] | null;
  today: Day;
  zone: HolidayZone;
  /** In the register's language. */
  say: { payer(code: string): string; sentence(sentence: Sentence, currency: string): string };
}

const whats = { received: "receipt", paidCapital: "capital", paidReturn: "return" } as const;

/** A signed contract as the INDIGO register asks it, on a day, from its money as read; null where it is not signed. */
export async function readIndigo(
  tx: Tx,
  money: Money,
  { disclosed, sector, today, zone, say }: IndigoAsked,
): Promise<{ contract: IndigoContract; partyIds: string[] } | null> {
  if (!money.isSigned) return null;
  const { contract, commitments } = money;
  const contractId = contract.id;
  const told = await programmeById(tx, contract.programmeId);
  const { signedOn } = await deadlineFacts(tx, contract.selectionId);
  const versions = frozenTerms(await readTermsVersions(tx, contractId));
  const terms = versions.filter(({ effectiveFrom }) => effectiveFrom <= today).at(-1) ?? versions[0] ?? null;
  const measured = await readResults(tx, contractId, { on: today, zone });
  const balances = await balancesOf(tx, contractId);
  const moves = await movementsOf(tx, money, today);
  const partyIds = [...new Set(commitments.map(({ partyId }) => partyId))];
  const programme = told?.programme;
  const [startsOn, endsOn] = [
    terms?.startsOn ?? programme?.startsOn ?? null,
    terms?.endsOn ?? programme?.endsOn ?? null,
  ];
  return {
    partyIds,
    contract: {
      ...{ title: contract.title, currency: terms?.currency ?? "EUR", country: "FR", sector },
      stage: stageOf(money, endsOn, today),
      ...{ signedOn, startsOn, endsOn, intervention: programme?.purpose ?? contract.programme },
      population: {
        ...{ description: programme?.population ?? "", targeted: programme?.populationCount ?? null },
        unit: programme?.population ?? "",
      },
      maximumPaymentCents: terms?.bounds.maximumCents ?? terms?.bounds.globalCents ?? null,
      operators: told?.operator ? [{ name: told.operator, indigoId: null }] : [],
      payers: (terms?.payers ?? []).map(({ code, capCents }) => ({
        ...{ indigoId: null, capCents, isPublic: code === "departement" },
        name: (code === "departement" ? told?.payer : null) ?? say.payer(code),
        paidCents: balances.get(account("executed", code)) ?? 0n,
      })),
      investors: partyIds.map((partyId) => {
        const own = commitments.filter((one) => one.partyId === partyId);
        return {
          ...{ name: own[0]?.investor ?? "", indigoId: null, isDisclosed: disclosed.includes(partyId) },
          committedCents: sum(own.map(({ committed }) => committed)),
          movements: own.flatMap(({ id }) => moves.get(id) ?? []),
        };
      }),
      metrics: measured.indicators.map(({ code, definition, validators }) => ({
        ...{ code, definition, validation: validators.join(", ") },
        target: targetOf(terms, code, say),
      })),
      results: measured.results.filter(isPublished).map(({ indicator, count, population }) => ({
        ...{ metric: indicator.code, reached: count, population },
      })),
    },
  };
}

/** Pooled and final alone: anything else may tell of persons, or change. */
const isPublished = ({ cohort, period, standing, supersededBy }: StandingResult): boolean =>
  cohort === null && period === null && standing.state === "final" && supersededBy === null;

function stageOf({ contract, totals }: Money, endsOn: Day | null, today: Day): IndigoContract["stage"] {
  if (contract.state === "closed") return "Complete";
  if (endsOn !== null && endsOn < today) return "Service delivery complete";
  return contract.state === "in_force" || totals.received > 0n ? "Implementation" : "Contracted";
}

/** What is asked of an indicator, as the terms say it. */
function targetOf(terms: Terms | null, indicator: string, say: IndigoAsked["say"]): string {
  if (!terms) return "";
  const about = terms.outcomes.filter(({ attainment }) =>
    measuresOf(attainment).some((one) => one.indicator === indicator),
  );
  const sentences = termsSentences({ ...terms, payers: [], classes: [], outcomes: about, isMonotone: false });
  const asked = sentences.filter(({ depth }) => depth > 0).map((one) => say.sentence(one, terms.currency));
  return [...new Set(asked)].join(" ");
}

/** Money that moved and was not undone, by commitment. */
async function movementsOf(tx: Tx, { commitments, moves }: Money, today: Day): Promise<Map<string, IndigoMovement[]>> {
  const standing = new Set(moves.map(({ id }) => id));
  const ids = commitments.map(({ id }) => id);
  const lines = (await cashLines(tx, ids, { on: today, knownAt: null })).filter(({ entryId }) => standing.has(entryId));
  const found = new Map<string, IndigoMovement[]>();
  for (const { commitmentId, valueOn: on, account: kind, cents } of lines) {
    const size = BigInt(cents);
    const move: IndigoMovement = { on, what: whats[kind], cents: size < 0n ? -size : size };
    found.set(commitmentId, [...(found.get(commitmentId) ?? []), move]);
  }
  return found;
}
