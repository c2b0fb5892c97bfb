import { describe, expect, it } from "vitest";
import { actionsFor } from "../../../app/domain/selection/procedure.ts";
import { course, type SelectionState } from "../../../app/domain/selection/states.ts";
import { type By, fileOf, type Node, start, stepsFrom } from "./signature-model.ts";

describe("the model of a selection from its proposal to its end", () => {
  const index = new Map<string, number>([[JSON.stringify(start), 0]]);
  const nodes: Node[] = [start];
  const edges: { from: number; to: number; by: By; signedOn?: number }[] = [];
  for (let from = 0; from < nodes.length; from++)
    for (const { node, by, signedOn } of stepsFrom(nodes[from] as Node)) {
      const key = JSON.stringify(node);
      const to = index.get(key) ?? nodes.push(node) - 1;
      index.set(key, to);
      edges.push({ from, to, by, signedOn });
    }
  const at = (place: number) => nodes[place] as Node;
  const afterVote: SelectionState[] = course.slice(course.indexOf("deliberated"));
  const wrong = (test: (node: Node) => boolean) => nodes.filter(test).slice(0, 3);
  const enforceable = ({ sent, told }: Node) =>
    sent < 0 || told < 0 ? Number.POSITIVE_INFINITY : Math.max(sent, told);

  it("never holds a signature before or without an enforceable act, nor that day without an approved override", () => {
    const isLawful = (node: Node, day: number) => {
      const on = enforceable(node);
      return day < 0 || day > on || (day === on && node.override === on && node.approved);
    };
    expect(wrong((node) => !node.signed.every((day) => isLawful(node, day)))).toEqual([]);
    expect(wrong(({ state, signed }) => signed.some((day) => day >= 0) && precedes(state, "signing"))).toEqual([]);
    expect(
      wrong(({ state, signed }) => signed.includes(-1) && course.indexOf(state) >= course.indexOf("signed")),
    ).toEqual([]);
    // Not for want of trying: both kinds of signature are reached.
    const signed = nodes.filter(({ state }) => state === "in_force");
    expect(signed.some((node) => node.signed[0] > enforceable(node))).toBe(true);
    expect(signed.some((node) => node.signed[0] === enforceable(node))).toBe(true);
    console.log(
      `signature: ${nodes.length} nodes, ${edges.length} steps, ${edges.filter(isSigning).length} signatures`,
    );
  });

  it("takes no signature while the act is suspended or annulled, nor out of the signing", () => {
    const odd = edges.filter((edge) => {
      if (!isSigning(edge)) return false;
      const { state, annulled, suspended, lifted } = at(edge.from);
      const isHeld = suspended >= 0 && suspended <= (edge.signedOn ?? 0) && lifted <= suspended;
      return state !== "signing" || annulled || isHeld;
    });
    expect(odd).toEqual([]);
  });

  it("has no dead end: whatever is not annulled can come into force, a suspension once lifted", () => {
    const back = new Map<number, number[]>();
    for (const { from, to, by } of edges) if (by !== "judge") back.set(to, [...(back.get(to) ?? []), from]);
    // A suspension that is decided is written down before it is lifted.
    for (const { from, to } of edges)
      if (at(to).state === "suspended" && at(from).state !== "suspended") back.set(to, [...(back.get(to) ?? []), from]);
    const live = new Set([...nodes.keys()].filter((place) => at(place).state === "in_force"));
    for (const place of live) for (const from of back.get(place) ?? []) live.add(from);
    const isOver = ({ state }: Node) => ["closed", "annulled", "abandoned", "reply"].includes(state);
    // Two days at least are left to sign strictly later.
    const dead = nodes.filter(
      (node, place) => !node.annulled && node.today <= 1 && !isOver(node) && !live.has(place) && !wasClosed(node),
    );
    expect(dead.slice(0, 3)).toEqual([]);
  });

  it("lets a judge's or the prefect's decision reach every state after the vote, even by whoever left a file", () => {
    const reached = { suspend: new Set<SelectionState>(), annul: new Set<SelectionState>() };
    for (const node of nodes.filter(({ state }) => [...afterVote, "suspended"].includes(state))) {
      const allowed = actionsFor(fileOf(node, true), "legal").flatMap((one) => (one.allowed ? [one.act] : []));
      const isHeld = node.suspended >= 0 && node.lifted <= node.suspended;
      const wanted = node.annulled ? ["annul"] : isHeld && node.state !== "suspended" ? ["suspend"] : [];
      if (allowed.join() !== wanted.join()) expect([node, allowed]).toEqual([node, wanted]);
      if (allowed.includes("suspend")) reached.suspend.add(node.state);
      if (allowed.includes("annul")) reached.annul.add(node.state);
    }
    expect([...reached.suspend].sort()).toEqual([...afterVote].sort());
    expect([...reached.annul].sort()).toEqual([...afterVote, "suspended"].sort());
  });

  it("leaves a closed, an annulled or an abandoned procedure as it is, a judge's act aside", () => {
    const moved = edges.filter(({ from, to }) => at(from).state !== at(to).state);
    const from = (state: SelectionState) =>
      [...new Set(moved.flatMap((edge) => (at(edge.from).state === state ? [at(edge.to).state] : [])))].sort();
    expect([from("closed"), from("abandoned")]).toEqual([["annulled", "suspended"], []]);
    // Out of an annulment leads the correction of its record alone, back to where it came from.
    const restored = moved.filter((edge) => at(edge.from).state === "annulled");
    expect(restored.filter(({ by, from: was, to }) => by !== "correction" || at(was).ended !== at(to).state)).toEqual(
      [],
    );
    expect(restored.some(({ from: was }) => at(was).annulled)).toBe(false);
    expect(restored.length).toBeGreaterThan(0);
    // A suspension ends where it began.
    const astray = moved.filter(
      (edge) => at(edge.from).state === "suspended" && ![at(edge.from).before, "annulled"].includes(at(edge.to).state),
    );
    expect(astray).toEqual([]);
  });

  const isSigning = ({ signedOn }: { signedOn?: number }) => signedOn !== undefined;
  const wasClosed = ({ state, before: was }: Node) => state === "suspended" && was === "closed";
  /** True when the ordinary course puts the state before the other; side states are nowhere. */
  const precedes = (state: SelectionState, other: SelectionState) =>
    course.includes(state) && course.indexOf(state) < course.indexOf(other);
});
