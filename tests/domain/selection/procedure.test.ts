import { describe, expect, it } from "vitest";
import { type Role, roles } from "../../../app/domain/access/roles.ts";
import {
  type Act,
  actionsFor,
  acts,
  actsOf,
  executable,
  move,
  mustTake,
  nextAction,
  type ProcedureFile,
  procedure,
  takes,
} from "../../../app/domain/selection/procedure.ts";
import { laterNeeds, type ProcedureFacts } from "../../../app/domain/selection/procedure-needs.ts";
import { type SelectionState, selectionStates } from "../../../app/domain/selection/states.ts";
import { locales, messages } from "../../../app/locales/index.ts";
import { sentence } from "../../../app/locales/sentence.ts";

const ready: ProcedureFacts = {
  perimeterChosen: true,
  gridWhole: true,
  candidates: 3,
  unscreened: 0,
  undetermined: 0,
  unrecorded: 0,
  toReexamine: 0,
  unscored: 0,
  rankingVoted: true,
  hasLeftFile: false,
  recorded: Object.fromEntries(laterNeeds.map((need) => [need, true])),
};
const bare: ProcedureFacts = {
  perimeterChosen: false,
  gridWhole: false,
  candidates: 0,
  unscreened: 1,
  undetermined: 2,
  unassessed: 1,
  emptyCommittee: true,
  unrecorded: 2,
  toReexamine: 1,
  unscored: 1,
  rankingVoted: false,
  hasLeftFile: false,
};

/** Told a second time, by hand: what each role may do in each state once nothing blocks it. */
const held: Record<SelectionState, Partial<Record<Role, Act[]>>> = {
  preparation: { finance: ["open", "abandon"] },
  open: { finance: ["screen", "abandon"] },
  screening: { finance: ["hear", "abandon"] },
  reply: { finance: ["convene", "abandon"] },
  committee: { finance: ["propose", "rehear", "abandon"] },
  proposal: { finance: ["rehear", "abandon"], legal: ["deliberate"] },
  deliberated: { legal: ["enforce", "suspend", "annul"] },
  enforceable: { legal: ["beginSigning", "suspend", "annul"] },
  signing: { legal: ["sign", "suspend", "annul"] },
  signed: { legal: ["notify", "suspend", "annul"] },
  notified: { legal: ["enterIntoForce", "suspend", "annul"] },
  in_force: { legal: ["close", "suspend", "annul"] },
  closed: { legal: ["suspend", "annul"] },
  suspended: { legal: ["resume", "annul"] },
  annulled: { legal: ["reinstate"] },
  abandoned: {},
};

describe("the table of the procedure", () => {
  it.each(selectionStates)("%s: the exact acts of every role", (state) => {
    for (const role of roles) {
      const allowed = actionsFor({ state, ...ready }, role).filter((one) => one.allowed);
      expect([role, allowed.map(({ act }) => act)]).toEqual([role, held[state][role] ?? []]);
      // The same act is shown to everybody, blocked or not.
      expect(actionsFor({ state, ...bare }, role).map(({ act }) => act)).toEqual(Object.keys(procedure[state]));
    }
  });

  it("lets nobody do a blocked act, and says why in both languages", () => {
    for (const state of selectionStates)
      for (const role of roles)
        for (const action of actionsFor({ state, ...bare }, role)) {
          const free = ["abandon", "rehear"].includes(action.act);
          expect([state, action.act, action.allowed]).toEqual([state, action.act, free && action.isMine]);
          for (const locale of locales)
            for (const reason of action.blocked)
              expect(sentence(messages(locale), reason)).not.toBe(messages(locale).errors.invalid);
        }
    const [convene] = actionsFor({ ...ready, state: "reply", undetermined: 2 }, "finance");
    expect(convene?.blocked.map((reason) => sentence(messages("fr"), reason))).toEqual([
      "2 candidatures sont indéterminées, sans verdict enregistré.",
    ]);
    const asked = { ...ready, state: "reply", unassessed: 1, emptyCommittee: true } as const;
    expect(actionsFor(asked, "finance")[0]?.blocked.map(({ key }) => key)).toEqual(["need_unassessed", "need_seated"]);
    // A committee that left is asked nothing more: its scores are missing, and that is what is told.
    expect(nextAction({ ...asked, state: "committee", unassessed: 0 }, "finance")?.blocked).toEqual([]);
  });

  it("tells whoever does not read the contract that its conditions are not theirs to read, never that they are missing", () => {
    const nothing = { ...bare, recorded: { adopted: true, standing: true } };
    for (const state of ["enforceable", "signing", "signed", "notified"] as const) {
      const [next] = actionsFor({ state, ...nothing }, "committee");
      expect([state, next?.unread, next?.blocked]).toEqual([state, true, []]);
      expect(actionsFor({ state, ...nothing }, "auditor")[0]).toMatchObject({ unread: false });
      expect(actionsFor({ state, ...nothing }, "auditor")[0]?.blocked).not.toEqual([]);
    }
    expect(actionsFor({ state: "deliberated", ...nothing }, "committee")[0]).toMatchObject({ unread: false });
  });

  it("is moved on by nobody who left a file: what they count leaves it out", () => {
    for (const state of selectionStates.slice(1)) {
      const mine = actionsFor({ state, ...ready, hasLeftFile: true }, "finance").filter(({ isMine }) => isMine);
      expect([state, mine.filter(({ allowed }) => allowed)]).toEqual([state, []]);
      for (const { act } of mine)
        expect(() => move({ state, ...ready, hasLeftFile: true }, act)).toThrowError(
          expect.objectContaining({ sentence: { key: "need_everyFile" } }),
        );
    }
    for (const state of selectionStates) {
      const mine = actionsFor({ state, ...ready, hasLeftFile: true }, "legal").filter(({ allowed }) => allowed);
      // What a judge or the prefect decided may be written down by anybody of the legal team.
      const judges = (held[state].legal ?? []).filter((act) => ["suspend", "annul", "reinstate"].includes(act));
      expect([state, mine.map(({ act }) => act)]).toEqual([state, judges]);
    }
    const judged = { state: "proposal", ...ready, hasLeftFile: true } as const;
    expect(() => move(judged, "deliberate")).toThrowError(
      expect.objectContaining({ sentence: { key: "need_everyFile" } }),
    );
  });

  it("moves by the same table, and refuses with the first reason", () => {
    expect(move({ ...ready, state: "open" }, "screen")).toBe("screening");
    expect(() => move({ ...ready, state: "open" }, "propose")).toThrowError(
      expect.objectContaining({ kind: "Precondition", sentence: { key: "actNotNow" } }),
    );
    expect(() => move({ ...ready, state: "reply", undetermined: 1 }, "convene")).toThrowError(
      expect.objectContaining({ sentence: { key: "need_undetermined", values: { count: 1 } } }),
    );
    expect(move({ ...ready, state: "suspended", before: "signing" }, "resume")).toBe("signing");
    expect(move({ ...ready, state: "annulled", before: "suspended" }, "reinstate")).toBe("suspended");
  });

  it("goes on after the vote only while the act stands, and each verb has its own acts", () => {
    const stopped = { ...ready, recorded: { ...ready.recorded, standing: false } };
    for (const state of selectionStates.slice(selectionStates.indexOf("proposal")))
      for (const { act, allowed } of actionsFor({ state, ...stopped }, "legal"))
        expect([state, act, allowed]).toEqual([state, act, ["suspend", "annul", "reinstate"].includes(act) && allowed]);
    expect([actsOf("selection.open"), actsOf("selection.advance"), actsOf("selection.conclude")]).toEqual([
      ["open"],
      ["screen", "hear", "convene", "propose", "rehear", "abandon"],
      [
        "deliberate",
        "enforce",
        "beginSigning",
        "sign",
        "notify",
        "enterIntoForce",
        "suspend",
        "resume",
        "annul",
        "reinstate",
      ],
    ]);
    expect(acts.filter((act) => !executable.includes(act))).toEqual(["close"]);
  });

  it("names the way on and who holds it", () => {
    expect(nextAction({ ...ready, state: "committee" }, "legal")).toMatchObject({
      ...{ act: "propose", to: "proposal", by: ["finance"], isMine: false, allowed: false, blocked: [] },
    });
    expect(nextAction({ ...ready, state: "closed" }, "legal")).toBeNull();
    expect(nextAction({ ...ready, state: "annulled" }, "legal")).toMatchObject({ act: "reinstate" });
    const stands = { ...ready.recorded, annulmentUndone: false };
    expect(nextAction({ ...ready, recorded: stands, state: "annulled" }, "legal")).toBeNull();
  });

  it("names the lifting as the way on from a suspension, and lets through work a state takes", () => {
    const suspended: ProcedureFile = { ...bare, state: "suspended", before: "signing" };
    expect(nextAction(suspended, "legal")).toMatchObject({ act: "resume", isMine: true });
    expect(nextAction({ ...suspended, state: "annulled" }, "legal")).toBeNull();
    expect(() => mustTake("committee", "meeting")).not.toThrow();
    expect(() => mustTake("signed", "meeting")).toThrow();
  });

  it("uses every act, and every state but the first is reached by one", () => {
    const used = new Set(Object.values(procedure).flatMap((moves) => Object.keys(moves)));
    expect([...used].sort()).toEqual([...acts].sort());
    const reached = new Set(Object.values(procedure).flatMap((moves) => Object.values(moves).map(({ to }) => to)));
    expect(selectionStates.filter((state) => state !== "preparation" && !reached.has(state))).toEqual([]);
  });

  it("says which state takes which work on the files", () => {
    expect(selectionStates.filter((state) => takes(state, "finding"))).toEqual(["reply"]);
    expect(() => mustTake("committee", "verdict")).toThrowError(
      expect.objectContaining({ sentence: { key: "notNow_verdict" } }),
    );
  });
});

/** One candidate of the model: what is found of it, and how far its file has come. */
interface Subject {
  screened: boolean;
  value: "cleared" | "undetermined" | "excluded";
  heard: boolean;
  recorded: "none" | "holds" | "overtaken";
}
interface Node {
  state: SelectionState;
  subjects: Subject[];
  scored: boolean;
  ranked: boolean;
}

function fileOf({ state, subjects, scored, ranked }: Node): ProcedureFile {
  const count = (test: (one: Subject) => boolean) => subjects.filter(test).length;
  return {
    ...{ state, perimeterChosen: true, gridWhole: true, candidates: subjects.length },
    unscreened: count((one) => !one.screened),
    undetermined: count((one) => one.value === "undetermined" && one.recorded === "none"),
    unrecorded: count((one) => one.recorded === "none"),
    toReexamine: count((one) => one.recorded === "overtaken"),
    unscored: scored ? 0 : 1,
    rankingVoted: ranked,
    hasLeftFile: false,
  };
}

/** Every node one step away: the acts a finance officer may carry out, and what people and the world do meanwhile. */
function* stepsFrom(node: Node): Generator<{ node: Node; by: "people" | "world" }> {
  const file = fileOf(node);
  for (const { act, allowed } of actionsFor(file, "finance"))
    if (allowed && executable.includes(act)) yield { node: { ...node, state: move(file, act) }, by: "people" };
  const { state } = node;
  const change = (at: number, more: Partial<Subject>): Node => ({
    ...node,
    subjects: node.subjects.map((one, i) => (i === at ? { ...one, ...more } : one)),
  });
  for (const [at, one] of node.subjects.entries()) {
    if (takes(state, "screening") && !one.screened) yield { node: change(at, { screened: true }), by: "people" };
    if (takes(state, "finding") && one.screened && one.value !== "cleared" && !one.heard)
      yield { node: change(at, { heard: true }), by: "people" };
    if (takes(state, "verdict") && one.screened && (one.value === "cleared" || one.heard))
      yield { node: change(at, { recorded: "holds" }), by: "people" };
    // A company changes hands: whatever the file says is overtaken, and must be looked at again.
    if (takes(state, "screening"))
      for (const value of ["cleared", "undetermined", "excluded"] as const)
        yield {
          node: change(at, { value, heard: false, recorded: one.recorded === "none" ? "none" : "overtaken" }),
          by: "world",
        };
  }
  if (takes(state, "scoring")) yield { node: { ...node, scored: true }, by: "people" };
  if (takes(state, "meeting") && node.scored) yield { node: { ...node, ranked: true }, by: "people" };
}

describe("the model of two candidates", () => {
  const fresh: Subject = { screened: false, value: "undetermined", heard: false, recorded: "none" };
  const start: Node = { state: "preparation", subjects: [fresh, fresh], scored: false, ranked: false };
  const nodes = new Map<string, Node>([[JSON.stringify(start), start]]);
  const edges: { from: string; to: string; by: "people" | "world" }[] = [];
  for (const [from, node] of nodes)
    for (const { node: next, by } of stepsFrom(node)) {
      const to = JSON.stringify(next);
      edges.push({ from, to, by });
      if (!nodes.has(to)) nodes.set(to, next);
    }
  const before = selectionStates.slice(0, selectionStates.indexOf("proposal"));

  it("never proposes with a candidate unscreened, overtaken, or without a recorded verdict", () => {
    const wrong = edges.filter(({ from, to }) => {
      const [a, b] = [nodes.get(from) as Node, nodes.get(to) as Node];
      if (a.state === "proposal" || b.state !== "proposal") return false;
      return b.subjects.some((one) => !one.screened || one.recorded !== "holds") || !b.ranked || !b.scored;
    });
    expect(wrong).toEqual([]);
    expect([...nodes.values()].some(({ state }) => state === "proposal")).toBe(true);
  });

  it("has no dead end: from every node before the proposal people alone can bring it there", () => {
    const back = new Map<string, string[]>();
    for (const { from, to, by } of edges) if (by === "people") back.set(to, [...(back.get(to) ?? []), from]);
    const live = new Set([...nodes].filter(([, { state }]) => state === "proposal").map(([key]) => key));
    for (const key of live) for (const from of back.get(key) ?? []) live.add(from);
    const dead = [...nodes].filter(([key, { state }]) => before.includes(state) && !live.has(key));
    console.log(`procedure: ${nodes.size} nodes, ${edges.length} steps`);
    expect(dead.map(([key]) => key)).toEqual([]);
  });
});
