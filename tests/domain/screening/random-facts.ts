import { categoryCodes } from "../../../app/domain/institutions/categories.ts";
import { type LinkKind, linkKinds } from "../../../app/domain/ownership/links.ts";
import {
  type Activity,
  type Audience,
  audiences,
  channels,
  type Facts,
  type Link,
  perimeters,
  type Rule,
  type Statement,
} from "../../../app/domain/screening/facts.ts";
import type { Product } from "../../../app/domain/screening/products.ts";

/** A small deterministic generator (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const chance = (p: number) => next() < p;
  const some = <T>(list: readonly T[], p: number): T[] => list.filter(() => chance(p));
  return { next, below, pick, chance, some };
}
export type Dice = ReturnType<typeof dice>;

export interface Case {
  facts: Facts;
  rule: Rule;
  ask: { candidateId: string; on: string; knownAt: string };
}

const known = "2026-11-01T00:00:00.000Z";
const productPool: Product[] = ["revolving", "personal_loan", "split_payment", "accompanied_microcredit"];
const territoryPool = ["world", "FR", "FR-33", "FR-33063", "FR-2A", "FR-971", "FR-97105", "DE"];
const sharePool = [null, 10_000, 50_000, 100_000, 200_000, 250_000, 300_000, 400_000, 410_000, 450_000, 500_000];
const manyShares = [...sharePool, 510_000, 600_000, 620_000, 900_000, 1_000_000, 30_000, 199_999, 500_001, 400_001];
const kindPool: LinkKind[] = [
  ...linkKinds,
  "capital",
  "capital",
  "capital",
  "votes",
  "votes",
  "votes",
  "votes",
  "control",
];

/**
 * A random question of at most eight institutions: cycles, joint control, ties, unknown shares, disagreeing sources,
 * expired or superseded facts. About half of them are well documented, so that candidates can be cleared.
 */
export function randomCase(d: Dice): Case {
  const on = d.pick(["2026-11-19", "2026-11-20", "2026-11-23"]);
  const tidy = d.chance(0.6);
  const near = ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-23", "2026-11-24"];
  const rough = tidy ? 0.01 : 0.12;
  const times = () => ({
    validFrom: d.chance(rough) ? d.pick(near) : null,
    validTo: d.chance(rough) ? d.pick(near) : null,
    recordedAt: d.chance(rough) ? d.pick([known, "2026-11-02T00:00:00.000Z"]) : "2026-01-01T00:00:00.000Z",
    supersededAt: d.chance(rough) ? d.pick([known, "2026-10-01T00:00:00.000Z", "2026-12-01T00:00:00.000Z"]) : null,
  });
  const evidence = Array.from({ length: 4 }, (_, i) => ({
    id: `e${i}`,
    strength: d.pick(tidy ? (["documented", "verified"] as const) : (["declared", "documented", "verified"] as const)),
    expiresOn: d.chance(tidy ? 0.1 : 0.4) ? d.pick(near) : null,
    recordedAt: "2026-01-01T00:00:00.000Z",
    supersededAt: d.chance(rough / 2) ? "2026-10-01T00:00:00.000Z" : null,
  }));
  evidence.push({
    id: "e9",
    strength: "verified",
    expiresOn: null,
    recordedAt: "2026-01-01T00:00:00.000Z",
    supersededAt: null,
  });
  const piece = () => (d.chance(tidy ? 0.9 : 0.3) ? "e9" : d.pick(["e0", "e1", "e2", "e3"]));
  const size = Math.min(8, 2 + d.below(8));
  const ids = Array.from({ length: size }, (_, i) => `i${i}`);
  const institutions = ids.map((id) => ({ id, category: d.pick(categoryCodes) }));
  const links: Link[] = Array.from({ length: 1 + d.below(2 * size + 2) }, (_, i) => {
    const kind = d.pick(kindPool);
    const shared = kind === "capital" || kind === "votes" || kind === "fund_subscription";
    const holderId = d.pick(ids);
    return {
      ...times(),
      id: `l${i}`,
      kind,
      holderId,
      heldId: d.chance(0.04) ? holderId : d.pick(ids.filter((id) => id !== holderId).concat(size === 1 ? ids : [])),
      share: shared
        ? tidy && !d.chance(0.05)
          ? d.pick(manyShares.filter((s) => s !== null))
          : d.pick(manyShares)
        : null,
      consolidation: kind === "consolidation" ? d.pick(["direct", "ultimate"] as const) : null,
      evidenceId: d.chance(0.5) ? null : piece(),
    };
  });
  const statements: Statement[] = [];
  const isOwner = (kind: LinkKind) => kind !== "distribution" && kind !== "funding";
  for (const id of ids) {
    if (d.chance(tidy ? 0.97 : 0.5)) {
      const named = links.filter((l) => l.holderId === id && isOwner(l.kind)).map((l) => l.id);
      statements.push({ ...statement(id, "holdings", "complete"), linkIds: d.chance(0.9) ? named : [] });
    }
    if (d.chance(tidy ? 0.97 : 0.5)) {
      const named = links.filter((l) => l.heldId === id && isOwner(l.kind)).map((l) => l.id);
      const value = d.chance(0.05) ? "unnamed" : named.length > 0 && d.chance(0.9) ? "listed" : "none";
      statements.push({ ...statement(id, "parents", value), linkIds: value === "listed" ? named : [] });
    }
  }
  const activities: Activity[] = [];
  for (const id of ids) {
    if (d.chance(tidy ? 0.9 : 0.4)) activities.push(activity(id, "denial"));
    if (d.chance(tidy ? 0.18 : 0.35)) activities.push(activity(id, "affirmation"));
    if (d.chance(0.06)) activities.push(activity(id, "affirmation"));
  }
  const affirmations = activities.filter((a) => a.stance === "affirmation");
  const denials = activities.filter((a) => a.stance === "denial");
  const settlements =
    affirmations.length === 0 || denials.length === 0
      ? []
      : Array.from({ length: d.below(4) }, (_, i) => {
          const against = d.pick(affirmations);
          const own = denials.filter((denial) => denial.institutionId === against.institutionId);
          return {
            id: `s${i}`,
            affirmationId: against.id,
            denialId: (own[0] && d.chance(0.7) ? own[0] : d.pick(denials)).id,
            favours: d.pick(["denial", "denial", "affirmation"] as const),
            recordedAt: times().recordedAt,
            supersededAt: times().supersededAt,
          };
        });
  const rule: Rule = {
    version: "1",
    perimeter: d.pick(perimeters),
    products: d.pick([
      productPool,
      ["revolving"],
      ["revolving", "split_payment"],
      ["accompanied_microcredit", "revolving"],
    ]),
    audiences: d.pick<Audience[]>([
      ["families"],
      ["families"],
      ["general_public"],
      ["members", "families"],
      ["professionals"],
    ]),
    territories: d.pick([["FR-33"], ["FR-33"], ["FR"], ["FR-33063", "FR-971"]]),
    channels: d.chance(0.8) ? [] : d.some(channels, 0.5),
    minimumStrength: d.pick(["documented", "documented", "declared", "verified"] as const),
    materialityCents: d.pick([0n, 0n, 100n]),
    exemptions: d.chance(0.7) ? ["accompanied_microcredit", "employer_social_loan", "real_estate", "professional"] : [],
    stake: d.pick([50_000, 10_000, 100_000, 0]),
    fundManager: d.chance(0.5),
    fundSubscribers: d.chance(0.5) ? null : d.pick([100_000, 250_000]),
    distribution: d.chance(0.5),
    funding: d.chance(0.3),
  };
  const facts = { institutions, links, statements, activities, evidence, settlements };
  return { facts, rule, ask: { candidateId: d.pick(ids), on, knownAt: known } };

  function statement(institutionId: string, kind: Statement["kind"], value: Statement["value"]) {
    const id = `${kind}-${institutionId}`;
    return { ...times(), id, institutionId, kind, value, evidenceId: d.chance(0.6) ? null : piece() };
  }

  function activity(institutionId: string, stance: Activity["stance"]): Activity {
    const denial = stance === "denial";
    const wide = d.chance(denial ? (tidy ? 0.93 : 0.5) : 0.5);
    return {
      ...times(),
      id: `a${activities.length}`,
      institutionId,
      stance,
      products: wide ? productPool : [d.pick(productPool)],
      audiences: wide ? ["general_public", "families", "members", "professionals"] : d.some(audiences, 0.3),
      territories: wide ? [d.pick(["FR", "world"])] : d.some(territoryPool, 0.3),
      channels: d.chance(0.85) ? [] : d.some(channels, 0.5),
      covers: d.chance(denial ? 0.5 : 0) ? "controlled" : "entity",
      volumeCents: d.pick([null, null, 50n, 100n, 99n]),
      evidenceId: d.chance(0.05) ? null : piece(),
    };
  }
}
