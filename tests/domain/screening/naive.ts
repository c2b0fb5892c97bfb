import type { Activity, Facts, Link, Rule, VerdictValue } from "../../../app/domain/screening/facts.ts";

/**
 * A second exclusion rule, written from the page alone and as plainly as possible: sets, matrices, loops until nothing
 * moves. It shares nothing with the first but the types. Only for graphs of a few institutions.
 */
export function naiveVerdict(
  facts: Facts,
  rule: Rule,
  ask: { candidateId: string; on: string; knownAt: string },
): { value: VerdictValue; members: Set<string> } {
  const { candidateId, on, knownAt } = ask;
  const known = (f: { recordedAt: string; supersededAt: string | null }) =>
    !(f.recordedAt > knownAt) && (f.supersededAt === null || f.supersededAt > knownAt);
  const valid = (f: { validFrom: string | null; validTo: string | null }) =>
    (f.validFrom === null || on >= f.validFrom) && (f.validTo === null || on < f.validTo);
  const piece = (id: string | null) =>
    facts.evidence.find((e) => e.id === id && known(e) && (e.expiresOn === null || on < e.expiresOn));
  const rank = { declared: 1, documented: 2, verified: 3 };
  const asserted = facts.links.filter((l) => known(l) && valid(l));
  const live = asserted.filter((l) => l.evidenceId === null || piece(l.evidenceId));
  const statements = facts.statements.filter(
    (s) => known(s) && valid(s) && (s.evidenceId === null || piece(s.evidenceId)),
  );
  const activities = facts.activities.filter((a) => known(a) && valid(a));

  const ids = new Set([candidateId, ...facts.institutions.map((i) => i.id)]);
  for (const l of asserted) ids.add(l.holderId).add(l.heldId);
  const all = [...ids];

  // 1. Who is reached, surely and possibly.
  const sure = world(all, live, rule, null);
  const wide = world(all, asserted, rule, sure);
  const reached = sure.reach(candidateId);
  const everyone = union(reached.members, reached.lenders);
  const wideReached = wide.reach(candidateId);
  const perhaps = [...union(wideReached.members, wideReached.lenders)].filter((x) => !everyone.has(x));

  // 2. What the rule asks.
  const from: Record<string, string> = {};
  for (const p of ["split_payment", "mini_credit", "large_loan", "short_overdraft"]) from[p] = "2026-11-20";
  const products = rule.products.filter((p) => (from[p] ?? "0") <= on && !(rule.exemptions as string[]).includes(p));
  const channels = rule.channels.length ? rule.channels : ["own_network", "online", "intermediary", "point_of_sale"];
  const cells: string[][] = [];
  for (const p of products)
    for (const a of rule.audiences)
      for (const t of rule.territories) for (const c of channels) cells.push([p, a, t, c]);

  const says = (list: string[], ok: (x: string) => boolean) => list.length === 0 || list.some(ok);
  const touches = (a: Activity, cell: string[]) => {
    const [p, who, where, how] = cell as [string, string, string, string];
    const e = piece(a.evidenceId);
    const aud: string[] = [...a.audiences];
    if (!e || rank[e.strength] < 2) aud.push("general_public");
    return (
      says(a.products, (x) => x === p) &&
      says(a.channels, (x) => x === how) &&
      says(a.territories, (x) => within(x, where) || within(where, x)) &&
      says(
        aud,
        (x) =>
          x === who ||
          (x === "general_public" ? who !== "professionals" : who === "general_public" && x !== "professionals"),
      )
    );
  };
  const denies = (d: Activity, cell: string[]) => {
    const [p, who, where, how] = cell as [string, string, string, string];
    return (
      (d.products as string[]).includes(p) &&
      (d.channels.length === 0 || (d.channels as string[]).includes(how)) &&
      d.territories.some((x) => within(where, x)) &&
      d.audiences.some((x) => x === who || (x === "general_public" && who === "families"))
    );
  };
  const strong = (a: Activity) => {
    const e = piece(a.evidenceId);
    return e !== undefined && rank[e.strength] >= rank[rule.minimumStrength];
  };
  const denialsOf = (x: string) =>
    activities.filter(
      (d) =>
        d.stance === "denial" &&
        strong(d) &&
        (d.institutionId === x || (d.covers === "controlled" && sure.controlledBy(d.institutionId).has(x))),
    );
  const chosen = (a: Activity, d: Activity) => {
    const s = facts.settlements.filter((s) => known(s) && s.affirmationId === a.id && s.denialId === d.id);
    return s.length > 0 && s.every((one) => one.favours === "denial");
  };
  const affirmations = (x: string) =>
    activities
      .filter((a) => a.institutionId === x && a.stance === "affirmation")
      .filter((a) =>
        cells.some((cell) => touches(a, cell) && !denialsOf(x).some((d) => chosen(a, d) && denies(d, cell))),
      );
  const guilty = (x: string) =>
    affirmations(x).some((a) => strong(a) && (a.volumeCents === null || a.volumeCents >= rule.materialityCents));
  const cannotLend = ["fund_manager", "fund", "public_body", "foundation", "association", "social_operator"];
  const open = (x: string) => {
    const lends = !cannotLend.includes(facts.institutions.find((i) => i.id === x)?.category ?? "unknown");
    return (
      affirmations(x).some((a) => !strong(a)) ||
      (lends && cells.some((cell) => !denialsOf(x).some((d) => denies(d, cell))))
    );
  };

  // 3. Whether the group is known as far as the perimeter looks.
  const isLive = (id: string) => live.some((l) => l.id === id);
  const offices = (x: string) => [
    x,
    ...live.filter((l) => l.kind === "branch" && l.heldId === x).map((l) => l.holderId),
  ];
  const stated = (x: string, kind: string, value: string) =>
    statements.some(
      (s) => offices(x).includes(s.institutionId) && s.kind === kind && s.value === value && s.linkIds.every(isLive),
    );
  const person = sure.person;
  const knowsParents = (x: string) => {
    if (stated(x, "parents", "listed")) return true;
    if (!stated(x, "parents", "none")) return false;
    return !all.some((h) => !person(x).has(h) && sure.controlledBy(h).has(x));
  };
  const level = Number(rule.perimeter[1]);

  let value: VerdictValue = "cleared";
  if (perhaps.some((x) => open(x) || guilty(x))) value = "undetermined";
  if ([...everyone].some(open)) value = "undetermined";
  if (level >= 1 && [...reached.members].some((x) => !stated(x, "holdings", "complete"))) value = "undetermined";
  if (level >= 2 && [...reached.chain].some((x) => !knowsParents(x))) value = "undetermined";
  if ([...everyone].some(guilty)) value = "excluded";
  return { value, members: everyone };
}

function union<T>(...sets: Iterable<T>[]): Set<T> {
  const result = new Set<T>();
  for (const set of sets) for (const x of set) result.add(x);
  return result;
}

/** True when the first place lies in the second. */
function within(inner: string, outer: string): boolean {
  if (inner === outer || outer === "world") return true;
  if (outer.length === 2) return inner.startsWith(`${outer}-`);
  return outer.startsWith("FR-") && inner.startsWith(outer) && inner.length > outer.length;
}

interface World {
  votes: (h: string, y: string) => number;
  capital: (h: string, y: string) => number;
  person: (x: string) => Set<string>;
  controlledBy: (h: string) => Set<string>;
  reach: (c: string) => { members: Set<string>; chain: Set<string>; lenders: Set<string> };
}

function world(all: string[], links: Link[], rule: Rule, sure: World | null): World {
  const between = (kind: string, h: string, y: string) =>
    links.filter((l) => l.kind === kind && l.holderId === h && l.heldId === y);
  const highest = (list: Link[]) => list.reduce((m, l) => Math.max(m, l.share ?? -1), -1);
  const rest = (share: (h: string, y: string) => number, y: string) =>
    Math.max(0, 1e6 - all.reduce((sum, h) => sum + share(h, y), 0));
  const told = (share: number, guess: () => number) => (share >= 0 ? share : sure ? guess() : 0);

  const memo = <T>(make: (h: string, y: string) => T) => {
    const table = new Map<string, T>();
    return (h: string, y: string): T => {
      const key = `${h}>${y}`;
      if (!table.has(key)) table.set(key, make(h, y));
      return table.get(key) as T;
    };
  };
  const capital = memo((h, y) => {
    const list = between("capital", h, y);
    return list.length ? told(highest(list), () => rest((sure as World).capital, y)) : 0;
  });
  const votes = memo((h, y) => {
    if (h === y) return 0;
    const voting = between("votes", h, y);
    if (highest(voting) >= 0) return highest(voting);
    const owning = between("capital", h, y);
    if (highest(owning) >= 0) return highest(owning);
    if (voting.length) return told(-1, () => rest((sure as World).votes, y));
    if (owning.length) return told(-1, () => rest((sure as World).capital, y));
    return 0;
  });
  const declares = memo(
    (h, y) =>
      h !== y && ["control", "consolidation", "joint_control", "branch"].some((kind) => between(kind, h, y).length > 0),
  );
  const sum = (block: Iterable<string>, y: string) => [...block].reduce((total, h) => total + votes(h, y), 0);

  function fixpoint(h: string, presumed: boolean): Set<string> {
    const block = new Set([h]);
    for (let size = 0; size !== block.size; ) {
      size = block.size;
      for (const y of all) {
        if (block.has(y)) continue;
        const own = sum(block, y);
        const declared = [...block].some((s) => declares(s, y));
        const strongest = () =>
          all.every(
            (r) =>
              block.has(r) ||
              r === y ||
              sum(
                [...union([r], strict(r))].filter((j) => !block.has(j)),
                y,
              ) <= own,
          );
        if (declared || own > 500_000 || (presumed && own > 400_000 && strongest())) block.add(y);
      }
    }
    block.delete(h);
    return block;
  }
  const once = (make: (h: string) => Set<string>) => {
    const table = new Map<string, Set<string>>();
    return (h: string) => {
      if (!table.has(h)) table.set(h, make(h));
      return table.get(h) as Set<string>;
    };
  };
  const strict = once((h) => fixpoint(h, false));
  const controlledBy = once((h) => fixpoint(h, true));

  const grow = (start: Iterable<string>, next: (x: string) => string[]) => {
    const found = new Set(start);
    for (const x of found) for (const y of next(x)) found.add(y);
    return found;
  };
  const joined = (kind: string) => (x: string) =>
    all.filter((y) => y !== x && (between(kind, x, y).length > 0 || between(kind, y, x).length > 0));
  const person = (x: string) => grow([x], joined("branch"));
  const sponsors = (fund: string): string[] =>
    all.filter((m) => {
      if (m === fund) return false;
      if (rule.fundManager && ["fund_management", "sub_fund", "feeder"].some((k) => between(k, m, fund).length))
        return true;
      const list = between("fund_subscription", m, fund);
      if (rule.fundSubscribers === null || list.length === 0) return false;
      const others = all.reduce(
        (t, h) => (h === fund ? t : t + Math.max(0, highest(between("fund_subscription", h, fund)))),
        0,
      );
      const share = highest(list) >= 0 ? highest(list) : sure ? Math.max(0, 1e6 - others) : 0;
      return share > 0 && share >= rule.fundSubscribers;
    });

  function effective(block: Set<string>): Map<string, number> {
    const outside = all.filter((y) => !block.has(y));
    let x = new Map(outside.map((y) => [y, 0]));
    for (let i = 0; i < 50_000; i++) {
      let moved = 0;
      const next = new Map<string, number>();
      for (const y of outside) {
        let value = 0;
        for (const m of block) value += capital(m, y) / 1e6;
        for (const j of outside) value += ((x.get(j) ?? 0) * capital(j, y)) / 1e6;
        value = Math.min(value, 5);
        moved = Math.max(moved, Math.abs(value - (x.get(y) ?? 0)));
        next.set(y, value);
      }
      x = next;
      if (moved < 1e-13) break;
    }
    return x;
  }

  function reach(c: string) {
    const level = Number(rule.perimeter[1]);
    const entity = person(c);
    const down = (set: Iterable<string>) => union(set, ...[...set].map(controlledBy));
    let members = new Set(entity);
    let chain = new Set<string>();
    if (level >= 1) members = down(entity);
    if (level >= 2) {
      chain = grow(entity, (x) => [...all.filter((h) => h !== x && controlledBy(h).has(x)), ...sponsors(x)]);
      members = union(members, down(grow(chain, joined("affiliation"))));
    }
    const group = new Set(members);
    const outside = all.filter((y) => !group.has(y));
    if (level >= 3) members = union(members, down(outside.filter((y) => sum(group, y) >= 200_000)));
    if (level >= 4) {
      const x = effective(group);
      const entered = outside.filter((y) => (x.get(y) ?? 0) > 0 && (x.get(y) ?? 0) >= rule.stake / 1e6 - 1e-8);
      members = union(members, down(entered));
    }
    const sells = (x: string) =>
      all.filter(
        (y) =>
          y !== x &&
          ((rule.distribution && between("distribution", x, y).length > 0) ||
            (rule.funding && between("funding", x, y).length > 0)),
      );
    const lenders = grow(members, sells);
    for (const m of members) lenders.delete(m);
    return { members, chain, lenders };
  }
  return { votes, capital, person, controlledBy, reach };
}
