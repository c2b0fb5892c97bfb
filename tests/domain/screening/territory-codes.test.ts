import { describe, expect, it } from "vitest";
import { readTerritories } from "../../../app/domain/screening/territory-codes.ts";

const codes = (typed: string | string[]) => {
  const read = readTerritories(typed);
  return read.ok ? read.codes : read.reason;
};

describe("territory codes", () => {
  it("are read apart by commas, spaces or lines, once each, in order", () => {
    expect(codes("FR-33, es ; fr-33\nmonde")).toEqual(["ES", "FR-33", "world"]);
    expect(codes(["FR", " "])).toEqual(["FR"]);
  });

  it("of France may be written as everybody does: a département's number, a commune's INSEE code", () => {
    expect(codes("33 33063 2a 2B033 974")).toEqual(["FR-2A", "FR-2B033", "FR-33", "FR-33063", "FR-974"]);
  });

  it("that do not exist are refused, and so is none at all", () => {
    for (const typed of ["Gironde", "96", "00", "330631", "3", "33-", "FR-99", "XX"])
      expect(codes(typed), typed).toBe("territoryUnknown");
    for (const typed of ["", " , ;"]) expect(codes(typed)).toBe("territoryNeeded");
  });
});
