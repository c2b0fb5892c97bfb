import { expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { doorFailures } from "../../guards/doors.ts";
import { attempts } from "../../guards/ground.ts";
import { onGround } from "../../guards/on-ground.ts";
import { shapeFailures } from "../../guards/shapes.ts";
import { triggerFailures } from "../../guards/triggers.ts";

const db = testDatabase();

test("logins become their own roles only, functions answer their own callers only, every table is closed", async () => {
  expect(await onGround(db.url, doorFailures)).toEqual([]);
});

test("every table is audited or listed with a reason; facts are superseded once; the log only grows", async () => {
  expect(await onGround(db.url, (sql) => triggerFailures(sql))).toEqual([]);
});

test("closed lists agree with the domain's constants, and every shape refuses a bad row", async () => {
  expect(await onGround(db.url, (sql) => shapeFailures(sql))).toEqual([]);
});

test("a role acts for its own person only, the machine roles for none", async () => {
  const write = "update institution set name = name where false";
  await onGround(db.url, async (sql) => {
    const by = async (role: string, actor: string) => (await attempts(sql, role, [write], actor))[0];
    expect(await by("finance", "person:00000000-0000-4000-8000-00000000000b")).toContain("its own person only");
    expect(await by("finance", "system:forged")).toContain("its own person only");
    expect(await by("import", "person:00000000-0000-4000-8000-00000000000a")).toContain("acts for no person");
    expect(await by("finance", "")).toContain("needs an actor");
    expect(await by("import", "cli:import")).toBe("rows 0");
  });
});
