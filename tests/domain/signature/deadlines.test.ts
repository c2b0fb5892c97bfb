import { expect, it } from "vitest";
import { lastDay } from "../../../app/domain/deadlines.ts";
import { legalDeadlines } from "../../../app/domain/signature/deadlines.ts";
import type { LegalEvent } from "../../../app/domain/signature/enforceable.ts";
import type { LegalEventKind, LegalSubject } from "../../../app/domain/signature/words.ts";

const on = (kind: LegalEventKind, onDay: string, about: LegalSubject = "deliberation"): LegalEvent => ({
  ...{ kind, about, onDay, reference: `${kind} 26-118` },
});
const none = { events: [], signedOn: null };

it("counts as the worked examples of the domain do", () => {
  const twoMonths = (franc: boolean) => ({ unit: "months", count: 2, franc }) as const;
  expect(lastDay("2026-01-05", twoMonths(false), "metropole")).toBe("2026-03-05");
  expect(lastDay("2026-01-05", twoMonths(true), "metropole")).toBe("2026-03-06");
  // 31 August: the 31st of October, franc the 1st of November, a Sunday and a holiday.
  expect(lastDay("2026-08-31", twoMonths(true), "metropole")).toBe("2026-11-02");
  const [example] = legalDeadlines({ ...none, events: [on("transmission", "2026-08-31")] }, "2026-10-30", "metropole");
  expect(example).toMatchObject({ code: "prefect", lastDay: "2026-11-02", daysLeft: 3, workingDaysLeft: 1 });
});

it("tells every delay of a file, the nearest first, with its source and its certainty", () => {
  const events = [
    on("transmission", "2026-01-05"),
    on("publication", "2026-01-08"),
    on("transmission", "2026-01-28", "contract"),
    on("notification", "2026-01-29", "contract"),
  ];
  const told = legalDeadlines({ events, signedOn: "2026-01-16" }, "2026-02-02", "metropole");
  expect(
    told.map(({ code, about, from, lastDay: last, mark, article }) => [code, about, from, last, mark, article]),
  ).toEqual([
    [
      ...["contract_transmission", "contract", "2026-01-16", "2026-02-02", "confirm"],
      "préfecture de la Somme, contrats soumis à transmission",
    ],
    ["prefect", "deliberation", "2026-01-05", "2026-03-06", "old", "CGCT L3132-1"],
    ["third_parties", "deliberation", "2026-01-08", "2026-03-09", "law", "CJA R421-1"],
    ["prefect", "contract", "2026-01-28", "2026-03-30", "old", "CGCT L3132-1"],
    ["third_parties", "contract", "2026-01-29", "2026-03-30", "law", "CJA R421-1"],
  ]);
  expect(told[0]).toMatchObject({ daysLeft: 0, workingDaysLeft: 0, metOn: "2026-01-28" });
  expect(told[1]).toMatchObject({ daysLeft: 32, workingDaysLeft: 24, metOn: null });
});

it("counts what is past below zero, and knows the zone's own holidays", () => {
  // Two months franc from 25 February 2027 end on 26 April; from 25 January on Good Friday, 26 March.
  const at = (day: string, zone: "metropole" | "alsace_moselle", today: string) =>
    legalDeadlines({ ...none, events: [on("transmission", day)] }, today, zone)[0];
  expect(at("2027-01-25", "metropole", "2027-03-30")).toMatchObject({
    ...{ lastDay: "2027-03-26", daysLeft: -4, workingDaysLeft: -1 },
  });
  expect(at("2027-01-25", "alsace_moselle", "2027-03-30")).toMatchObject({ lastDay: "2027-03-30", daysLeft: 0 });
});

it("asks for the contract's transmission once it is signed, until it is sent, and nothing of an empty file", () => {
  expect(legalDeadlines(none, "2026-01-01", "metropole")).toEqual([]);
  const signed = { ...none, signedOn: "2026-01-16" };
  expect(legalDeadlines(signed, "2026-01-20", "metropole")).toMatchObject([{ metOn: null, daysLeft: 13 }]);
  const sent = { ...signed, events: [on("transmission", "2026-01-19", "contract")] };
  expect(legalDeadlines(sent, "2026-01-20", "metropole")[0]).toMatchObject({ metOn: "2026-01-19" });
});
