import { describe, expect, it } from "vitest";
import { day, moment, money, percent } from "../../app/ui/format.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("money", () => {
  it.each([
    [270_000_000n, "2 700 000,00 €", "€2,700,000.00"],
    [0n, "0,00 €", "€0.00"],
    [5n, "0,05 €", "€0.05"],
    [-12_345n, "-123,45 €", "-€123.45"],
    [900_719_925_474_099_301n, "9 007 199 254 740 993,01 €", "€9,007,199,254,740,993.01"],
  ])("%s cents", (cents, french, english) => {
    expect(plain(money(cents, "fr"))).toBe(french);
    expect(money(cents, "en")).toBe(english);
  });
  it("keeps thousands together with no-break spaces", () => {
    expect(money(270_000_000n, "fr")).toBe("2\u202f700\u202f000,00\u00a0€");
  });
  it("leaves out zero cents only when asked", () => {
    expect(plain(money(90_000_000n, "fr", true))).toBe("900 000 €");
    expect(plain(money(90_000_050n, "fr", true))).toBe("900 000,50 €");
  });
});

describe("percent", () => {
  it.each([
    [620_000, "62 %", "62%"],
    [621_250, "62,125 %", "62.125%"],
    [1, "0,0001 %", "0.0001%"],
    [1_000_000, "100 %", "100%"],
  ])("%s millionths", (millionths, french, english) => {
    expect(plain(percent(millionths, "fr"))).toBe(french);
    expect(percent(millionths, "en")).toBe(english);
  });
});

describe("days", () => {
  it("tells a deadline with its weekday", () => {
    expect(day("2026-12-15", "fr", true)).toBe("mardi 15 décembre 2026");
    expect(day("2026-12-15", "en", true)).toBe("Tuesday 15 December 2026");
  });
  it("writes the first of the month as French does", () => {
    expect(day("2026-12-01", "fr", true)).toBe("mardi 1er décembre 2026");
    expect(day("2026-10-01", "fr")).toBe("1er octobre 2026");
  });
  it("reads an instant as the database writes it", () => {
    expect(plain(moment("2026-11-23 10:00:00+00", "fr", "Europe/Paris"))).toContain("11:00");
  });
});
