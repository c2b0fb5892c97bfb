import fc from "fast-check";
import { expect, test } from "vitest";
import { parseShare, shareText } from "../../app/domain/share.ts";

test("every share in millionths is read back from how it is written, in both languages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.constantFrom(",", ".") as fc.Arbitrary<"," | ".">,
      (n, mark) => {
        expect(parseShare(shareText(n, mark))).toEqual({ ok: true, millionths: n });
        expect(parseShare(`${shareText(n, mark)}\u202f%`)).toEqual({ ok: true, millionths: n });
      },
    ),
  );
});

test("whatever is typed, the answer is a whole number of millionths or a reason", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = parseShare(typed);
      if (read.ok)
        expect(Number.isInteger(read.millionths) && read.millionths >= 0 && read.millionths <= 1e6).toBe(true);
    }),
  );
});

test.each([
  ["62,5", 625_000],
  ["62.5 %", 625_000],
  ["100", 1_000_000],
  ["0,0001", 1],
  ["33,3333", 333_333],
  ["7,10000", 71_000],
])("%s", (typed, millionths) => expect(parseShare(typed)).toEqual({ ok: true, millionths }));

test.each([
  ["100,0001", "shareTooLarge"],
  ["33,33333", "shareTooPrecise"],
  ["-5", "shareFormat"],
  ["1e2", "shareFormat"],
  ["", "shareFormat"],
  ["la moitié", "shareFormat"],
])("%s is refused: %s", (typed, reason) => expect(parseShare(typed)).toEqual({ ok: false, reason }));
