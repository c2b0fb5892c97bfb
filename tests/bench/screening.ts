import { performance } from "node:perf_hooks";
import { type Activity, type Facts, type Link, perimeters, type Rule } from "../../app/domain/screening/facts.ts";
import { prepare } from "../../app/domain/screening/index.ts";
import { screenAll } from "../../app/domain/screening/screen-all.ts";
import { dice } from "../domain/screening/random-facts.ts";
import type { Figure } from "./figure.ts";

const wanted = { links: 500_000, candidates: 10_000, largestGroup: 2_000 };
const when = { on: "2026-11-23", knownAt: "2026-11-23T00:00:00.000Z" };
const times = {
  validFrom: null,
  validTo: null,
  recordedAt: "2026-01-01T00:00:00.000Z",
  supersededAt: null,
  evidenceId: "e",
};
const rule: Rule = {
  version: "1",
  perimeter: "P4",
  products: ["revolving", "personal_loan", "tied_credit", "split_payment"],
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
  funding: false,
};

/** Groups of Zipf size (P(size) ∝ 1/size) until the links suffice; 5 % of the links close a cycle. */
export function world(seed = 2026, total = wanted.links): Facts {
  const d = dice(seed);
  const facts: Facts = { institutions: [], links: [], statements: [], activities: [], settlements: [], evidence: [] };
  facts.evidence.push({
    id: "e",
    strength: "verified",
    expiresOn: null,
    recordedAt: times.recordedAt,
    supersededAt: null,
  });
  // One string per id, as a loader that numbers institutions while it reads would keep.
  const names: string[] = [];
  const name = (n: number) => {
    while (names.length <= n) names.push(`i${names.length}`);
    return names[n] ?? "";
  };
  const noLinks: string[] = [];
  const link = (kind: Link["kind"], holder: number, held: number, share: number | null) =>
    facts.links.push({
      id: `l${facts.links.length}`,
      kind,
      holderId: name(holder),
      heldId: name(held),
      share,
      consolidation: null,
      validFrom: null,
      validTo: null,
      recordedAt: times.recordedAt,
      supersededAt: null,
      evidenceId: "e",
    });
  const activity = (n: number, stance: Activity["stance"]) =>
    facts.activities.push({
      ...times,
      id: `a${facts.activities.length}`,
      institutionId: name(n),
      stance,
      products: stance === "denial" ? rule.products : ["revolving"],
      audiences: ["general_public"],
      territories: ["FR"],
      channels: [],
      covers: stance === "denial" ? "controlled" : "entity",
      volumeCents: null,
    });
  while (facts.links.length < total) {
    const size = Math.max(1, Math.floor(wanted.largestGroup ** d.next()));
    const first = facts.institutions.length;
    for (let i = 0; i < size; i++) {
      const n = first + i;
      facts.institutions.push({ id: name(n), category: d.chance(0.3) ? "holding" : "unknown" });
      // Half the statements are there: the others leave their groups undetermined.
      if (d.chance(0.5)) {
        facts.statements.push({
          id: `h${n}`,
          institutionId: name(n),
          kind: "holdings",
          value: "complete",
          linkIds: noLinks,
          validFrom: null,
          validTo: null,
          recordedAt: times.recordedAt,
          supersededAt: null,
          evidenceId: "e",
        });
      }
      if (i === 0) continue;
      const parent = first + d.below(i);
      if (d.chance(0.8)) link(d.chance(0.5) ? "votes" : "capital", parent, n, d.pick([510_000, 620_000, 1_000_000]));
      else if (d.chance(0.5)) link("consolidation", parent, n, null);
      else link("capital", parent, n, d.pick([50_000, 100_000, 210_000, 410_000, 500_000]));
      if (d.chance(0.15)) link("capital", first + d.below(size), n, d.pick([20_000, 50_000, 100_000, 250_000]));
      if (d.chance(0.055)) link("capital", n, first + d.below(i), d.pick([20_000, 100_000, 300_000]));
      if (d.chance(0.005)) link("distribution", n, first + d.below(size), null);
      if (d.chance(0.002)) activity(n, "affirmation");
    }
    if (d.chance(0.5)) activity(first, "denial");
  }
  return facts;
}

/** Ten thousand candidates at every perimeter, after loading; and the memory of the process. */
export async function bench(): Promise<Figure[]> {
  let facts: Facts | null = world();
  const counted = `${facts.links.length} links, ${facts.institutions.length} institutions`;
  const d = dice(7);
  const candidates = Array.from({ length: wanted.candidates }, () => d.pick(facts?.institutions ?? []).id);
  const loading = performance.now();
  const index = prepare(facts, rule, when);
  facts = null;
  const start = performance.now();
  const before = process.cpuUsage();
  const verdicts = screenAll(index, candidates, perimeters);
  const { user, system } = process.cpuUsage(before);
  const seconds = Math.round(performance.now() - start) / 1000;
  const counts = { excluded: 0, undetermined: 0, cleared: 0 };
  for (const { value } of verdicts) counts[value]++;
  const hundredths = (milliseconds: number) => Math.round(milliseconds / 10) / 100;
  const note = `${counted}; ${hundredths((user + system) / 1000)} s of processor time; index prepared in ${hundredths(start - loading)} s; ${JSON.stringify(counts)}`;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    {
      name: "Screening 10,000 candidates at 5 perimeters",
      measured: seconds,
      limit: 1,
      unit: "s",
      better: "lower",
      note,
    },
    { name: "Screening, peak memory of the process", measured: megabytes, limit: 500, unit: "MB", better: "lower" },
  ];
}
