import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { creditActivity } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import { parseEuros } from "../../domain/euros.ts";
import { overlap } from "../../domain/period.ts";
import { audiences, channels } from "../../domain/screening/facts.ts";
import { productCodes } from "../../domain/screening/products.ts";
import { readTerritories } from "../../domain/screening/territory-codes.ts";
import { inOrder, maybeUuid, period, reversed } from "../fields.ts";

const some = <T extends readonly [string, ...string[]]>(codes: T, most = 20) =>
  z
    .array(z.enum(codes))
    .min(1, { error: "chooseOne" })
    .max(most)
    .transform((list) => [...new Set(list)].sort());

/** What a person states about the credit an institution sells, or does not sell. */
export const activityFields = z
  .object({
    stance: z.enum(["affirmation", "denial"]),
    products: some(productCodes),
    audiences: some(audiences),
    /** « FR, FR-33 » as typed, or a list. */
    territories: z.union([z.string().max(2000), z.array(z.string()).max(500)]),
    channels: z.array(z.enum(channels)).default([]),
    covers: z.enum(["entity", "controlled"]).default("entity"),
    /** Yearly new lending in euros as typed, « 1 250 000,50 ». */
    volume: z.string().max(40).optional(),
    evidenceId: maybeUuid,
    ...period,
  })
  .refine(inOrder, reversed)
  .refine((x) => x.stance === "denial" || x.covers === "entity", { error: "coversOutOfPlace", path: ["covers"] })
  .transform(({ volume, ...x }, ctx) => {
    const read = readTerritories(x.territories);
    if (!read.ok) ctx.addIssue({ code: "custom", message: read.reason, path: ["territories"] });
    const cents = volume === undefined ? null : parseEuros(volume);
    if (volume !== undefined && cents === null)
      ctx.addIssue({ code: "custom", message: "amountFormat", path: ["volume"] });
    return { ...x, territories: read.ok ? read.codes : [], volumeCents: cents };
  });

export type StatedActivity = z.output<typeof activityFields>;

/** Refuses the same assertion from the same piece over a common day, product, audience and territory. */
export async function checkActivity(tx: Tx, institutionId: string, stated: StatedActivity, correcting?: string) {
  const live = await tx
    .select()
    .from(creditActivity)
    .where(
      and(
        eq(creditActivity.institutionId, institutionId),
        eq(creditActivity.stance, stated.stance),
        isNull(creditActivity.supersededAt),
        correcting ? ne(creditActivity.id, correcting) : undefined,
      ),
    );
  const shares = (a: readonly string[], b: readonly string[]) => a.some((code) => b.includes(code));
  const same = live.find(
    (x) =>
      x.evidenceId === stated.evidenceId &&
      shares(x.products, stated.products) &&
      shares(x.audiences, stated.audiences) &&
      shares(x.territories, stated.territories) &&
      overlap(x, stated),
  );
  if (same) throw invalid({ validFrom: { key: "activityOverlaps" } });
}
