import { expect, test } from "vitest";
import { reasonSentence } from "../../../app/domain/screening/explain.ts";
import type { Statement } from "../../../app/domain/screening/facts.ts";
import { askedProducts } from "../../../app/domain/screening/question.ts";
import { screen, screenInFull } from "../../../app/domain/screening/screen.ts";
import { screening as english } from "../../../app/locales/en/screening.ts";
import { screening as french } from "../../../app/locales/fr/screening.ts";
import { dice, randomCase } from "./random-facts.ts";
import { ask, baseRule, denies, link, sells, told } from "./world.ts";

const say = { nameOf: (id: string) => `Banque ${id}`, asked: askedProducts(baseRule, ask.on), words: french };

/** The sentence at each perimeter, in French. */
function sentences(about: Parameters<typeof told>[0]) {
  return screenInFull(told(about), baseRule, ask).byPerimeter.map((brief) => reasonSentence(brief, say));
}

test("each perimeter says who decides and why; cleared says nothing", () => {
  const links = [link("C votes 100 B"), link("T votes 80 C"), link("T votes 100 S")];
  const sister = "Sa société sœur Banque S vend du crédit renouvelable au grand public en France.";
  expect(sentences({ links, activities: [sells("S"), denies("C")], silent: ["B"] })).toEqual([
    null,
    "Sa filiale Banque B n’a pas donné la liste complète de ses participations.",
    sister,
    sister,
    sister,
  ]);
});

test("an unnamed parent is the reason from the group on, in both languages", () => {
  const unnamed = { ...told({}).statements[1], id: "u", value: "unnamed" as const } as Statement;
  const facts = told({ statements: [unnamed], silent: ["C"], activities: [denies("C")] });
  facts.statements.push({ ...unnamed, id: "h", kind: "holdings", value: "complete" });
  const { byPerimeter } = screenInFull(facts, baseRule, ask);
  const told_ = (words: typeof french | typeof english) =>
    byPerimeter.map((brief) => reasonSentence(brief, { ...say, words: words as typeof french }));
  expect(told_(french)).toEqual([null, null, ...Array(3).fill("Banque C a une société mère qui n’est pas nommée.")]);
  expect(told_(english)[4]).toBe("Banque C has a parent company that is not named.");
});

test("on random graphs the reason is that of the full verdict at the same perimeter", () => {
  const d = dice(7);
  for (let i = 0; i < 1000; i++) {
    const { facts, rule, ask: request } = randomCase(d);
    for (const { perimeter, value, deciderId, reason } of screenInFull(facts, rule, request).byPerimeter) {
      const full = screen(facts, { ...rule, perimeter }, request);
      expect([value, deciderId]).toEqual([full.value, full.deciderId]);
      expect(reason === null).toBe(value === "cleared");
      if (reason === null) continue;
      const found = full.qualifying.find(({ activityId }) => activityId === full.proof?.activityId);
      expect(reason.sale?.products).toEqual(value === "excluded" ? found?.products : undefined);
      if (reason.missing) {
        const { kind, institutionId } = reason.missing;
        expect(institutionId).toBe(deciderId);
        expect(full.missing.map((fact) => [fact.kind, fact.institutionId])).toContainEqual([kind, institutionId]);
      } else expect(value).toBe("excluded");
      const member = full.members.find(({ institutionId }) => institutionId === deciderId);
      if (member) expect(reason.relation).toBe(member.relation);
    }
  }
});
