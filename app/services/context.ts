import type { Tx } from "../../db/client.ts";
import type { Viewer } from "../domain/access/viewer.ts";
import type { Day, Instant } from "../domain/day.ts";
import type { HolidayZone } from "../domain/public-holidays.ts";

/** Everything a service may use: who asks, what time it is, one transaction at a time. Nothing else reads a clock. */
export interface Context {
  viewer: Viewer;
  now: Instant;
  /** The legal day in the département's time zone. */
  today: Day;
  /** Whose public holidays are not working days: every delay in working days is counted in it. */
  zone: HolidayZone;
  requestId: string;
  /** When the person behind it last proved who they are; null = nobody knows. Grave acts want it fresh. */
  provedAt: Instant | null;
  /** One short read transaction as the viewer: rows they may not see do not exist. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction that writes; `action` is the verb the audit log keeps. */
  write<T>(action: string, work: (tx: Tx) => Promise<T>, reason?: string): Promise<T>;
}
