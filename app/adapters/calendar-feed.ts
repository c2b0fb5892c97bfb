import type { Day, Instant } from "../domain/day.ts";

/** One whole day of a calendar. The title is all it says: whoever makes it leaves confidential words out. */
export interface CalendarEvent {
  /** Lasting: the same event keeps it when its day moves. */
  uid: string;
  day: Day;
  title: string;
  /** Grows with each change of the event. */
  sequence: number;
}

const mostEvents = 2000;

/** Whole-day events as iCalendar (RFC 5545), in the order of their days; at most 2,000. */
export function calendar(events: readonly CalendarEvent[], { now }: { now: Instant }): string {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  const ordered = [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.uid < b.uid ? -1 : 1));
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tamis//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"],
    ...ordered.slice(0, mostEvents).flatMap(({ uid, day, title, sequence }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
      `SUMMARY:${escaped(title)}`,
      `SEQUENCE:${sequence}`,
      // A deadline takes nobody's time.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Text as 3.3.11 asks; control signs have no place in it, and a line end must not begin a line of the file. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, "\\n")
  );
}

/** Lines of at most 75 octets (3.1), never cut inside a character. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const wide = Buffer.byteLength(character);
    if (octets + wide > 75) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += wide;
  }
  return out;
}
