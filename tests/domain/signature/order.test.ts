import fc from "fast-check";
import { expect, it } from "vitest";
import {
  allSigned,
  comesBefore,
  current,
  mayAct,
  mustBeNext,
  type OrderedSignatory,
  type SignatoryEnd,
  steps,
} from "../../../app/domain/signature/order.ts";
import { duties, type SignatureOutcome } from "../../../app/domain/signature/words.ts";

const one = (id: string, more: Partial<OrderedSignatory> = {}): OrderedSignatory => ({
  ...{ id, partyId: id, duty: "sign", rank: 1, substituteFor: null, withdrawn: false, ...more },
});
const end = (signatoryId: string, outcome: SignatureOutcome): SignatoryEnd => ({ signatoryId, outcome });
const states = (signatories: OrderedSignatory[], ends: SignatoryEnd[]) =>
  steps(signatories, ends).map(({ id, state }) => `${id} ${state}`);

const bank = one("bank", { rank: 1 });
const fund = one("fund", { rank: 1 });
const president = one("president", { rank: 2, name: "Mme Roy" });
const deputy = one("deputy", { ...{ partyId: "president", rank: 7, substituteFor: "president", name: "M. Diaz" } });
const lawyer = one("lawyer", { ...{ partyId: "president", duty: "approve", rank: 9 } });
const cast = [president, deputy, fund, lawyer, bank];

it("tells who acts before whom: an approver before any signer, then the lower rank, nobody at the same place", () => {
  const at = (duty: "approve" | "sign", rank: number) => ({ duty, rank });
  expect(comesBefore(at("approve", 9), at("sign", 1))).toBe(true);
  expect(comesBefore(at("sign", 1), at("approve", 9))).toBe(false);
  expect(comesBefore(at("sign", 1), at("sign", 2))).toBe(true);
  expect(comesBefore(at("sign", 2), at("sign", 2))).toBe(false);
  expect(comesBefore(at("sign", 3), at("sign", 2))).toBe(false);
});

it("goes by approvers, then ranks, the same rank in parallel", () => {
  const ends: SignatoryEnd[] = [];
  expect(states(cast, ends)).toEqual(
    ["lawyer open", "president waiting", "fund waiting", "bank waiting"].sort(byOrder),
  );
  ends.push(end("lawyer", "approved"));
  expect(states(cast, ends)).toEqual(["lawyer done", "fund open", "bank open", "president waiting"]);
  ends.push(end("bank", "signed"));
  expect(states(cast, ends)).toEqual(["lawyer done", "fund open", "bank done", "president waiting"]);
  expect(current(steps(cast, ends)).map(({ memberIds }) => memberIds)).toEqual([["fund"]]);
  ends.push(end("fund", "signed"));
  expect(current(steps(cast, ends)).map(({ memberIds }) => memberIds)).toEqual([["president", "deputy"]]);
  expect([mayAct("president", cast, ends), mayAct("deputy", cast, ends), mayAct("bank", cast, ends)]).toEqual([
    ...[true, true, false],
  ]);
  ends.push(end("deputy", "signed"));
  expect(allSigned(cast, ends)).toBe(true);
  expect(current(steps(cast, ends))).toEqual([]);
  expect(mayAct("president", cast, ends)).toBe(false);
});

it("does not take an approval for a signature, nor the other way", () => {
  expect(states([bank], [end("bank", "approved")])).toEqual(["bank open"]);
  expect(states([lawyer, bank], [end("lawyer", "signed")])).toEqual(["lawyer open", "bank waiting"]);
});

it("is held by a refusal until the one who refused is withdrawn; by an expiry when nobody is left in time", () => {
  const pair = [president, deputy];
  expect(states(pair, [end("president", "refused")])).toEqual(["president refused"]);
  expect(mayAct("deputy", pair, [end("president", "refused")])).toBe(false);
  const replaced = [{ ...president, withdrawn: true }, deputy];
  expect(states(replaced, [end("president", "refused")])).toEqual(["president open"]);
  expect(mayAct("deputy", replaced, [end("president", "refused")])).toBe(true);
  expect(mayAct("president", replaced, [])).toBe(false);
  expect(mayAct("deputy", pair, [end("president", "expired")])).toBe(true);
  expect(mayAct("president", pair, [end("president", "expired")])).toBe(false);
  expect(states(pair, [end("president", "expired"), end("deputy", "expired")])).toEqual(["president expired"]);
});

it("keeps an empty step of a party until somebody else signs for it, and drops an approver's", () => {
  const gone = { ...bank, withdrawn: true };
  expect(steps([gone], [])).toMatchObject([{ id: "bank", state: "open", memberIds: [] }]);
  expect(allSigned([gone, fund], [end("fund", "signed")])).toBe(false);
  const heir = one("heir", { partyId: "bank" });
  expect(states([gone, heir], [])).toEqual(["heir open"]);
  expect(states([{ ...lawyer, withdrawn: true }, bank], [])).toEqual(["bank open"]);
  expect(allSigned([lawyer], [end("lawyer", "approved")])).toBe(false);
  // A signature once given stays, whoever replaces them afterwards.
  expect(allSigned([gone], [end("bank", "signed")])).toBe(true);
});

it("keeps one empty step of a party whose signers all left, whoever approves for it, until one of them has signed", () => {
  const gone = { ...bank, withdrawn: true };
  const heir = one("heir", { partyId: "bank", withdrawn: true });
  expect(states([gone, heir], [])).toEqual(["bank open"]);
  const adviser = one("adviser", { partyId: "bank", duty: "approve" });
  expect(states([gone, adviser], [end("adviser", "approved")])).toEqual(["adviser done", "bank open"]);
  expect(allSigned([gone, heir], [end("heir", "signed")])).toBe(true);
});

it("ends with substitutes of substitutes, and with a circle of them", () => {
  const second = one("second", { substituteFor: "deputy" });
  expect(steps([president, deputy, second], [])).toMatchObject([{ memberIds: ["president", "deputy", "second"] }]);
  const a = one("a", { substituteFor: "b" });
  const b = one("b", { substituteFor: "a" });
  expect(steps([b, a], [])).toMatchObject([{ id: "a", memberIds: ["a", "b"] }]);
  expect(steps([one("self", { substituteFor: "self" })], [])).toMatchObject([{ id: "self", memberIds: ["self"] }]);
});

it("says why somebody is out of turn, and who holds the step", () => {
  const refused = (id: string, signatories: OrderedSignatory[], ends: SignatoryEnd[]) => {
    try {
      mustBeNext(id, signatories, ends);
      return null;
    } catch (error) {
      return (error as { sentence: unknown }).sentence;
    }
  };
  expect(refused("bank", cast, [])).toEqual({ key: "order_waiting", values: { holder: "lawyer" } });
  const early = [president, deputy, one("late", { rank: 3 })];
  expect(refused("late", early, [])).toEqual({ key: "order_waiting", values: { holder: "Mme Roy, M. Diaz" } });
  const unnamed = [{ ...bank, withdrawn: true }, president];
  expect(refused("president", unnamed, [])).toEqual({ key: "order_waiting", values: { holder: "—" } });
  expect(refused("nobody", cast, [])).toEqual({ key: "order_notSignatory" });
  expect(refused("bank", [{ ...bank, withdrawn: true }, fund], [])).toEqual({ key: "order_notSignatory" });
  expect(refused("bank", [bank], [end("bank", "signed")])).toEqual({ key: "order_done" });
  expect(refused("deputy", [president, deputy], [end("president", "refused")])).toEqual({ key: "order_refused" });
  expect(refused("president", [president, deputy], [end("president", "expired")])).toEqual({ key: "order_expired" });
  expect(refused("bank", [bank], [])).toBeNull();
});

it("lets nobody act out of turn in any order of attempts", () => {
  const people = fc
    .array(
      fc.record({
        duty: fc.constantFrom(...duties),
        rank: fc.integer({ min: 1, max: 4 }),
        partyId: fc.constantFrom("p", "q", "r"),
        stands: fc.option(fc.integer({ min: 0, max: 7 }), { nil: null }),
        withdrawn: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((drawn) =>
      drawn.map(
        ({ stands, ...rest }, at): OrderedSignatory => ({
          ...{ id: `s${at}`, ...rest },
          substituteFor: stands !== null && stands < at ? `s${stands}` : null,
        }),
      ),
    );
  const attempts = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom("act", "act", "refuse", "expire")),
    {
      maxLength: 40,
    },
  );
  let acted = 0;
  let refused = 0;
  fc.assert(
    fc.property(people, attempts, (signatories, tries) => {
      const root = (one: OrderedSignatory): OrderedSignatory => {
        const above = signatories.find(({ id }) => id === one.substituteFor);
        return above ? root(above) : one;
      };
      const ends: SignatoryEnd[] = [];
      for (const [at, what] of tries) {
        const who = signatories[at % signatories.length] as OrderedSignatory;
        const may = mayAct(who.id, signatories, ends);
        let passed = true;
        try {
          mustBeNext(who.id, signatories, ends);
        } catch {
          passed = false;
        }
        if (passed !== may) throw new Error(`${who.id}: two answers`);
        if (!may) {
          refused++;
          continue;
        }
        acted++;
        // Told a second time, by hand: nobody alive is left who should have come before.
        const own = root(who);
        for (const other of signatories.filter((s) => s.substituteFor === null && !s.withdrawn)) {
          const isBefore =
            other.duty !== own.duty ? other.duty === "approve" : other.rank < own.rank && other.id !== own.id;
          const group = signatories.filter((s) => root(s).id === other.id);
          const isDone = group.some((s) =>
            ends.some((e) => e.signatoryId === s.id && ["approved", "signed"].includes(e.outcome)),
          );
          if (isBefore && !isDone) throw new Error(`${who.id} acted before ${other.id}`);
        }
        const good = own.duty === "approve" ? "approved" : "signed";
        ends.push(end(who.id, what === "act" ? good : what === "refuse" ? "refused" : "expired"));
      }
    }),
    { numRuns: 1000 },
  );
  console.log(`signing order: ${acted} acts in turn, ${refused} refused, 0 out of turn`);
});

function byOrder(a: string, b: string) {
  const place = (told: string) => ["lawyer", "fund", "bank", "president"].indexOf(told.split(" ")[0] ?? "");
  return place(a) - place(b);
}
