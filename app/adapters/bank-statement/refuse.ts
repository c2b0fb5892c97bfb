import { type DomainError, invalid, type Message } from "../../domain/errors.ts";

/** Refuses a statement's file, beside its field; `place` tells where the fault is. */
export const refuse = (key: string, values: Message["values"] = {}): DomainError => invalid({ file: { key, values } });

/** What no usual statement reaches: one account, a year of days. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  /** XML: elements in all, and one inside another. */
  elements: 200_000,
  depth: 30,
  /** Characters of one field. */
  characters: 2_000,
  lines: 5_000,
} as const;
