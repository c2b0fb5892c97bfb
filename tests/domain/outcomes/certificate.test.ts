import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, workingDaysBetween } from "../../../app/domain/deadlines.ts";
import { fraction } from "../../../app/domain/fraction.ts";
import {
  type Certificate,
  type CertificateEvent,
  certificateStanding,
  certificateStates,
  eventProblem,
} from "../../../app/domain/outcomes/certificate.ts";
import { evaluatorProblem } from "../../../app/domain/outcomes/evaluator.ts";
import { type Indicator, measuredProblems } from "../../../app/domain/outcomes/indicators.ts";
import { resultFor } from "../../../app/domain/outcomes/results.ts";
import { result } from "../repayment/make-terms.ts";

const both = ["judge", "departement"];
const signed: CertificateEvent[] = [
  { kind: "validated", on: "2026-11-02", validator: "judge" },
  { kind: "validated", on: "2026-11-03", validator: "departement" },
];
const certificate = (...events: CertificateEvent[]): Certificate => ({ validators: both, events, zone: "metropole" });
const state = (asOf: string, ...events: CertificateEvent[]) => certificateStanding(certificate(...events), asOf).state;

describe("a certificate", () => {
  it("is certified by every validator, then final after fifteen working days; 11 November is a holiday", () => {
    expect(state("2026-11-01", ...signed)).toBe("provisional");
    expect(certificateStanding(certificate(...signed), "2026-11-02").missing).toEqual(["departement"]);
    expect(certificateStanding(certificate(...signed), "2026-11-03")).toEqual({
      state: "certified",
      missing: [],
      certifiedOn: "2026-11-03",
      contestableUntil: "2026-11-25",
      finalOn: "2026-11-26",
    });
    expect([state("2026-11-25", ...signed), state("2026-11-26", ...signed)]).toEqual(["certified", "final"]);
  });

  it("contested waits until it is upheld, and is never final before the objections end", () => {
    const contested: CertificateEvent = { kind: "contested", on: "2026-11-25", by: "payer" };
    expect(state("2030-01-01", ...signed, contested)).toBe("contested");
    const upheld = (on: string): CertificateEvent => ({ kind: "upheld", on });
    expect(certificateStanding(certificate(...signed, contested, upheld("2027-01-15")), "2027-01-15")).toMatchObject({
      state: "final",
      finalOn: "2027-01-15",
    });
    const early: CertificateEvent = { kind: "contested", on: "2026-11-04", by: "payer" };
    expect(certificateStanding(certificate(...signed, early, upheld("2026-11-05")), "2026-11-06")).toMatchObject({
      state: "certified",
      finalOn: "2026-11-26",
    });
  });

  it("superseded stays, and is final no more", () => {
    const gone: CertificateEvent = { kind: "superseded", on: "2026-11-10", byId: "r2" };
    expect(certificateStanding(certificate(...signed, gone), "2030-01-01")).toMatchObject({
      state: "superseded",
      finalOn: null,
    });
    expect(state("2026-11-09", ...signed, gone)).toBe("certified");
  });

  it.each<[string, CertificateEvent[], CertificateEvent, string | null]>([
    ["a validator's first signature", [], signed[0] as CertificateEvent, null],
    [
      "the same validator twice",
      [signed[0] as CertificateEvent],
      signed[0] as CertificateEvent,
      "certificateNotValidator",
    ],
    [
      "somebody else's signature",
      [],
      { kind: "validated", on: "2026-11-02", validator: "operator" },
      "certificateNotValidator",
    ],
    ["an objection in time", signed, { kind: "contested", on: "2026-11-25", by: "i" }, null],
    ["an objection too late", signed, { kind: "contested", on: "2026-11-26", by: "i" }, "objectionTooLate"],
    ["an objection to a draft", [], { kind: "contested", on: "2026-11-26", by: "i" }, "certificateNotContestable"],
    ["an answer to no objection", signed, { kind: "upheld", on: "2026-11-04" }, "certificateNotContested"],
    [
      "what comes before the last event",
      signed,
      { kind: "contested", on: "2026-11-01", by: "i" },
      "certificateOutOfOrder",
    ],
    ["a correction of a certified result", signed, { kind: "superseded", on: "2026-11-04", byId: "r2" }, null],
    ["a correction of a final one", signed, { kind: "superseded", on: "2026-12-01", byId: "r2" }, "certificateFinal"],
    [
      "anything after a correction",
      [...signed, { kind: "superseded", on: "2026-11-04", byId: "r2" }],
      { kind: "contested", on: "2026-11-05", by: "i" },
      "certificateSuperseded",
    ],
  ])("judges %s", (_, events, event, key) =>
    expect(eventProblem(certificate(...events), event)?.key ?? null).toBe(key),
  );

  it("is never final before its objection period, whatever happens in whatever order", () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("validated" as const), validator: fc.constantFrom(...both, "x"), on: fc.nat(60) }),
      fc.record({ kind: fc.constantFrom("contested" as const), by: fc.constant("i"), on: fc.nat(60) }),
      fc.record({ kind: fc.constantFrom("upheld" as const), on: fc.nat(60) }),
      fc.record({ kind: fc.constant("superseded" as const), byId: fc.constant("r"), on: fc.nat(60) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.nat(90), (list, after) => {
        let held = certificate();
        for (const one of list) {
          const dated = { ...one, on: addDays("2026-11-02", one.on) } as CertificateEvent;
          if (eventProblem(held, dated) === null) held = { ...held, events: [...held.events, dated] };
        }
        const asOf = addDays("2026-11-02", after);
        const found = certificateStanding(held, asOf);
        expect(certificateStates).toContain(found.state);
        if (found.state !== "final") return;
        expect(found.missing).toEqual([]);
        expect(workingDaysBetween(found.certifiedOn ?? asOf, asOf, "metropole")).toBeGreaterThanOrEqual(15);
      }),
    );
  });
});

describe("a result", () => {
  const families: Indicator = {
    code: "families",
    kind: "result",
    unit: "person",
    baseline: "none",
    validators: both,
    windowMonths: 12,
  };
  const problems = (
    count: bigint,
    population: bigint,
    more: Partial<Indicator> = {},
    baseline = null as null | [number, number],
  ) =>
    measuredProblems({ ...families, ...more }, { count, population, baseline: baseline && fraction(...baseline) }).map(
      ({ key }) => key,
    );
  it("is refused above its population, under zero, or without the baseline it is compared with", () => {
    expect(problems(56n, 68n)).toEqual([]);
    expect(problems(68n, 68n)).toEqual([]);
    expect(problems(69n, 68n)).toEqual(["resultAbovePopulation"]);
    expect(problems(-1n, 68n)).toEqual(["resultNegative"]);
    expect(problems(155n, 100n, { unit: "event" })).toEqual([]);
    expect(problems(50n, 100n, { baseline: "nationalRate" })).toEqual(["resultNeedsBaseline"]);
    expect(problems(50n, 100n, { baseline: "nationalRate" }, [11, 10])).toEqual(["baselineOutOfRange"]);
    expect(problems(50n, 100n, { unit: "event", baseline: "fixed" }, [11, 10])).toEqual([]);
  });
  it("superseded counts for nothing; the last one recorded does", () => {
    const list = [
      { ...result("i", 1), id: "a", supersededBy: "b" },
      { ...result("i", 2), id: "b" },
      { ...result("i", 3, { cohort: "1" }), id: "c" },
    ];
    const find = (scope: Parameters<typeof resultFor>[2]) => resultFor({ results: list, profiles: [] }, "i", scope)?.id;
    expect([
      find({ kind: "pooled" }),
      find({ kind: "cohort", code: "1" }),
      find({ kind: "period", code: "1" }),
    ]).toEqual(["b", "c", undefined]);
  });
});

it("the evaluator is neither investor, structurer nor operator", () => {
  const parties = { investors: ["a"], structurers: ["b"], operators: ["c"] };
  expect(["a", "b", "c", "d"].map((id) => evaluatorProblem(id, parties)?.key ?? null)).toEqual([
    "evaluatorInvests",
    "evaluatorStructured",
    "evaluatorOperates",
    null,
  ]);
});
