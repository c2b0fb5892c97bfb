import { expect, test } from "vitest";
import { can, matrix, type Verb } from "../../../app/domain/access/matrix.ts";
import { type Role, roles } from "../../../app/domain/access/roles.ts";
import { verbFailures } from "../../guards/verbs.ts";

test("every verb × every role is exactly as told by role, and can() reads it so", () => {
  expect(verbFailures(matrix)).toEqual([]);
  for (const verb of Object.keys(matrix) as Verb[]) {
    for (const role of roles) expect(can({ role }, verb)).toBe((matrix[verb] as readonly Role[]).includes(role));
  }
});

test("nobody, an unknown verb and an unknown role may do nothing", () => {
  for (const verb of Object.keys(matrix) as Verb[]) {
    expect(can(null, verb)).toBe(false);
    for (const role of ["", "system", "import", "toString", "root"])
      expect(can({ role: role as Role }, verb)).toBe(false);
  }
  for (const verb of ["", "toString", "constructor", "__proto__", "register.*"]) {
    for (const role of roles) expect(can({ role }, verb as Verb)).toBe(false);
  }
});
