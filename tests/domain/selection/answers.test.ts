import fc from "fast-check";
import { expect, test } from "vitest";
import { filedAnswers, planImport } from "../../../app/domain/selection/answer-file.ts";
import { choicesOf, isSame, outcome, plain, type Said, unsaid } from "../../../app/domain/selection/answers.ts";
import { defaultCriteria } from "../../../app/domain/selection/catalogue/index.ts";

const words = fc.string({ maxLength: 40 }).map(plain);
const saidTo = (index: number) => {
  const criterion = defaultCriteria[index] as (typeof defaultCriteria)[number];
  const choice = fc.constantFrom(null, ...choicesOf(criterion));
  return fc.record({ choice, words }).map((said) => ({ criterion, said, pieces: [] }));
};
const sheet = fc.tuple(...defaultCriteria.map((_, index) => saidTo(index)));

test("answers exported and read again fill an empty questionnaire with the same answers, and the same one with nothing", () => {
  fc.assert(
    fc.property(sheet, (lines) => {
      const filed = JSON.parse(JSON.stringify(filedAnswers(lines))) as ReturnType<typeof filedAnswers>;
      const empty = lines.map((line) => ({ ...line, said: unsaid }));
      const filled = new Map(
        planImport(filed, empty).map(({ effect, into, filed: one }) => [into?.criterion.code, { effect, one }]),
      );
      for (const { criterion, said } of lines) {
        const taken = filled.get(criterion.code);
        expect(isSame(taken?.one ?? unsaid, said)).toBe(true);
        expect(taken?.effect ?? "fill").toBe("fill");
      }
      expect(planImport(filed, lines).every(({ effect }) => effect === "same")).toBe(true);
    }),
  );
});

test("no save replaces what its author had not seen: it changes nothing, goes upon the newest, or clashes", () => {
  const said = fc.record({ choice: fc.constantFrom(null, "yes", "no"), words });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 4 }), said, fc.nat(4), (versions, typed, nat) => {
      const base = Math.min(nat, versions.length);
      const does = outcome({ typed, base, versions, carried: unsaid });
      const latest: Said = versions.at(-1) ?? unsaid;
      if (does === "write") expect(base).toBe(versions.length);
      if (base < versions.length && !isSame(typed, latest) && !isSame(typed, versions[base - 1] ?? unsaid))
        expect(does).toBe("conflict");
    }),
  );
});
