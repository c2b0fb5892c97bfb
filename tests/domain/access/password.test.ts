import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPasswords } from "../../../app/domain/access/common-passwords.ts";
import { passwordFault } from "../../../app/domain/access/password.ts";

const fault = (password: string, email = "claire.morel@gironde.test") => passwordFault(password, email)?.key ?? null;

test.each([
  ["onze signes!", null],
  ["onze signes", "passwordShort"],
  ["🦉🦉🦉", "passwordShort"],
  ["x".repeat(129), "passwordLong"],
  ["motdepasse123", "passwordCommon"],
  ["MotDePasse2026!", "passwordCommon"],
  ["P@$$w0rd2026", "passwordCommon"],
  ["Bienvenue2026!", "passwordCommon"],
  ["azertyuiop12", "passwordCommon"],
  ["abcdefghijklm", "passwordCommon"],
  ["123456789012", "passwordCommon"],
  ["abcabcabcabcabc", "passwordCommon"],
  ["aaaaaaaaaaaaa", "passwordCommon"],
  ["soleildoudou12", "passwordCommon"],
  ["claire.morel33", "passwordPersonal"],
  ["un tilleul devant la gare", null],
  ["Vf7#kQ2!mZ9x", null],
])("%s → %s", (password, expected) => expect(fault(password)).toBe(expected));

test("every listed password of the right length is refused, in any case", () => {
  for (const password of commonPasswords) {
    expect(fault(password)).not.toBeNull();
    expect(fault(password.toUpperCase())).not.toBeNull();
  }
});

test("never fails, and never accepts fewer than twelve characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.emailAddress(), (password, email) => {
      const key = passwordFault(password, email)?.key;
      if ([...password].length < 12) expect(key).toBe("passwordShort");
    }),
  );
});
