import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendar } from "../../app/adapters/calendar-feed.ts";

const now = "2026-11-23T10:00:00.000Z";
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const { uid, summary, sequence, startDate } = event;
    return { uid, title: summary, sequence, day: startDate.toString(), isDay: startDate.isDate };
  });

test("another library reads the same events back, by day", () => {
  const late = {
    uid: "b@tamis",
    day: "2026-12-31",
    title: "Échéance : contrat ; pièces, annexes \\ n° 2",
    sequence: 3,
  };
  const soon = { uid: "a@tamis", day: "2026-12-01", title: "Délibération\nexécutoire", sequence: 0 };
  expect(read(calendar([late, soon], { now }))).toEqual([
    { ...soon, isDay: true },
    { ...late, isDay: true },
  ]);
});

test("whatever the title: lines of 75 octets ended by CRLF, and the title comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (told) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what a title cannot carry
      const title = told.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, "");
      const text = calendar([{ uid: "a", day: "2026-12-01", title, sequence: 1 }], { now });
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(read(text)).toMatchObject([{ title }]);
    }),
  );
});

test("a title cannot begin a line of its own, and nothing but it is told", () => {
  const title = "Vote\r\nDESCRIPTION:montant 100 000 euros\r\nEND:VEVENT";
  const text = calendar([{ uid: "a", day: "2026-12-01", title, sequence: 1 }], { now });
  expect(text).not.toMatch(/^DESCRIPTION/m);
  const names = text
    .replace(/\r\n /g, "")
    .split("\r\n")
    .map((line) => line.split(/[:;]/)[0]);
  expect(names.slice(5, -2)).toEqual(["BEGIN", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "TRANSP", "END"]);
});
