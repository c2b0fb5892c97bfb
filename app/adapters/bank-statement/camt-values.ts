import { isDay } from "../../domain/calendar-day.ts";
import type { Day } from "../../domain/day.ts";
import type { Cents } from "../../domain/money.ts";
import { refuse } from "./refuse.ts";
import { firstAt, placeOf, type XmlElement } from "./xml-tree.ts";

/** The element at a path; refuses a statement without it. */
export function needed(from: XmlElement, path: string): XmlElement {
  const found = firstAt(from, path);
  if (!found) throw refuse("statementElementMissing", { place: placeOf(from), element: path });
  return found;
}

/** The element at a path, which must hold words. */
export function neededText(from: XmlElement, path: string): XmlElement {
  const found = needed(from, path);
  if (found.text.trim() === "") throw refuse("statementElementMissing", { place: placeOf(from), element: path });
  return found;
}

/** A positive amount with its currency. Decimals beyond the cent must be zeros: nothing is rounded. */
export function amountIn(element: XmlElement, currency: string): Cents {
  const told = element.attributes.Ccy ?? "";
  if (told !== currency) throw refuse("statementCurrency", { place: placeOf(element), currency: told.slice(0, 10) });
  const text = element.text.trim();
  const match = /^\+?(\d{0,13})(?:\.(\d{0,2})0{0,3})?$/.exec(text);
  const [units = "", decimals = ""] = match?.slice(1) ?? [];
  if (!match || units + decimals === "")
    throw refuse("statementAmount", { place: placeOf(element), found: text.slice(0, 40) });
  return BigInt(units || "0") * 100n + BigInt(decimals.padEnd(2, "0"));
}

export function isCredit(element: XmlElement): boolean {
  const side = needed(element, "CdtDbtInd");
  const told = side.text.trim();
  if (told !== "CRDT" && told !== "DBIT")
    throw refuse("statementSide", { place: placeOf(side), found: told.slice(0, 40) });
  return told === "CRDT";
}

/** The day of a date or of an instant, as the bank's clock writes it. */
export function dayIn(element: XmlElement): Day {
  const text = element.text.trim();
  const day = text.slice(0, 10);
  if (!isDay(day) || !/^(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/.test(text.slice(10)))
    throw refuse("statementDay", { place: placeOf(element), found: text.slice(0, 40) });
  return day;
}
