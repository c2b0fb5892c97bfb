import { z } from "zod";

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What alone differs between two exports of the same data. */
export const headerSchema = z.object({
  format: z.literal("tamis-export"),
  formatVersion: z.literal(1),
  scope: z.enum(["open", "whole"]),
  portal: z.string(),
  exportedAt: z.string(),
});
export type Header = z.infer<typeof headerSchema>;

/** The database the data come from: what must be equal where they go. */
export const schemaFile = z.object({
  migrations: z.array(hex),
  demonstration: z.enum(["started", "complete"]).nullable(),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  tables: z.array(z.looseObject({ name: z.string() })),
});

/** Every other piece with its SHA-256, and the files that the data name but the disk no longer holds. */
export const manifestSchema = z.object({
  pieces: z.array(
    z.object({ path: z.string(), bytes: z.number(), sha256: hex, rows: z.number().int().nonnegative().optional() }),
  ),
  missing: z.array(hex),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What the log's seals say, to be found again word for word. */
export const proofSchema = z.object({
  entries: z.number(),
  seals: z.number(),
  waiting: z.number(),
  head: hex,
  faults: z.array(z.unknown()),
  size: z.number().nullable(),
});

export const pathOfTable = (table: string): string => `tables/${table}.jsonl`;
export const pathOfFile = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** One way of writing JSON down, so that equal contents are equal bytes. */
export const written = (value: unknown): Buffer[] => [Buffer.from(`${JSON.stringify(value, null, 1)}\n`)];
