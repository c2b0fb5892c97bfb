import type { LinkKind } from "../../../app/domain/ownership/links.ts";
import type { Activity, Facts, Link, Rule, Statement } from "../../../app/domain/screening/facts.ts";
import { screen } from "../../../app/domain/screening/screen.ts";

/** Short words to write a group down in a test; everything is live unless said otherwise. */
const live = { validFrom: null, validTo: null, recordedAt: "2026-01-01T00:00:00.000Z", supersededAt: null };
export const ask = { candidateId: "C", on: "2026-11-23", knownAt: "2026-11-23T00:00:00.000Z" };
export const baseRule: Rule = {
  version: "1",
  perimeter: "P2",
  products: ["revolving"],
  audiences: ["families"],
  territories: ["FR-33"],
  channels: [],
  minimumStrength: "documented",
  materialityCents: 0n,
  exemptions: ["accompanied_microcredit", "employer_social_loan", "real_estate", "professional"],
  stake: 50_000,
  fundManager: true,
  fundSubscribers: null,
  distribution: true,
  funding: true,
};

/** `A capital 62 B` in per cent; no number = unknown share or none. */
export function link(text: string, more: Partial<Link> = {}): Link {
  const [holderId = "", kind = "", ...rest] = text.split(" ");
  const heldId = rest.pop() ?? "";
  const share = rest[0] === undefined ? null : Math.round(Number(rest[0]) * 10_000);
  const consolidation = kind === "consolidation" ? "ultimate" : null;
  return {
    ...live,
    id: text,
    kind: kind as LinkKind,
    holderId,
    heldId,
    share,
    consolidation,
    evidenceId: null,
    ...more,
  };
}

export function sells(institutionId: string, more: Partial<Activity> = {}): Activity {
  return {
    ...live,
    id: `sells-${institutionId}`,
    institutionId,
    stance: "affirmation",
    products: ["revolving"],
    audiences: ["general_public"],
    territories: ["FR"],
    channels: [],
    covers: "entity",
    volumeCents: null,
    evidenceId: "good",
    ...more,
  };
}

export function denies(institutionId: string, more: Partial<Activity> = {}): Activity {
  return { ...sells(institutionId), id: `denies-${institutionId}`, stance: "denial", covers: "controlled", ...more };
}

export interface Told {
  links?: Link[];
  activities?: Activity[];
  statements?: Statement[];
  settlements?: Facts["settlements"];
  categories?: Record<string, Facts["institutions"][number]["category"]>;
  /** Those whose parents and holdings are unknown; the others are stated. */
  silent?: string[];
}

/** Facts in which everyone's parents and holdings are stated, the silent excepted. */
export function told({
  links = [],
  activities = [],
  statements = [],
  settlements = [],
  categories = {},
  silent = [],
}: Told): Facts {
  const ids = new Set([
    "C",
    ...links.flatMap((l) => [l.holderId, l.heldId]),
    ...activities.map((a) => a.institutionId),
  ]);
  const known = [...ids].filter((id) => !silent.includes(id));
  const piece = (id: string, strength: "declared" | "documented" | "verified", expiresOn: string | null) => ({
    id,
    strength,
    expiresOn,
    recordedAt: live.recordedAt,
    supersededAt: null,
  });
  return {
    institutions: [...ids].map((id) => ({ id, category: categories[id] ?? "unknown" })),
    links,
    activities,
    settlements,
    statements: [
      ...statements,
      ...known.flatMap((institutionId) => [
        {
          ...live,
          id: `h-${institutionId}`,
          institutionId,
          kind: "holdings" as const,
          value: "complete" as const,
          linkIds: [],
          evidenceId: null,
        },
        {
          ...live,
          id: `p-${institutionId}`,
          institutionId,
          kind: "parents" as const,
          value: "listed" as const,
          linkIds: [],
          evidenceId: null,
        },
      ]),
    ],
    evidence: [
      piece("good", "documented", null),
      piece("weak", "declared", null),
      piece("verified", "verified", null),
      piece("ends today", "documented", "2026-11-23"),
      piece("ends tomorrow", "documented", "2026-11-24"),
    ],
  };
}

export function verdictOf(given: Told, rule: Partial<Rule> = {}, when: Partial<typeof ask> = {}) {
  return screen(told(given), { ...baseRule, ...rule }, { ...ask, ...when });
}

/** Ids of the members at a perimeter, in order. */
export function membersAt(links: string[], perimeter: Rule["perimeter"], rule: Partial<Rule> = {}): string {
  const verdict = verdictOf({ links: links.map((text) => link(text)) }, { ...rule, perimeter });
  return verdict.members.map((member) => member.institutionId).join(" ");
}
