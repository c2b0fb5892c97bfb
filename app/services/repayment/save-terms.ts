import { eq } from "drizzle-orm";
import { z } from "zod";
import { contractTerms } from "../../../db/schema/index.ts";
import { invalid, type Message } from "../../domain/errors.ts";
import type { Problem } from "../../domain/repayment/json-reader.ts";
import { readTerms } from "../../domain/repayment/read-terms.ts";
import { fieldOf, termsFromForm } from "../../domain/repayment/typed-terms.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { heldContract } from "../outcomes/held-contract.ts";
import { readTermsVersions } from "./read-terms-file.ts";

const schema = z.object({ contractId: uuid, json: z.string().max(60_000).optional() });

/**
 * Keeps the draft of the terms, from the form's fields or from JSON: one draft beside the frozen versions. Refuses what
 * cannot be read, each fault beside its field or with its place. Returns the version.
 */
export async function saveTerms(context: Context, input: unknown): Promise<number> {
  must(context, "terms.record");
  const { contractId, json } = parse(schema, input);
  let version = 1;
  await context.write("terms.record", async (tx) => {
    await heldContract(tx, contractId);
    const versions = await readTermsVersions(tx, contractId);
    const draft = versions.find(({ frozenAt }) => frozenAt === null);
    const last = versions.find(({ frozenAt }) => frozenAt !== null);
    version = draft?.version ?? (last?.version ?? 0) + 1;
    const content =
      json === undefined ? termsFromForm(input as Record<string, unknown>, version) : { ...written(json), version };
    const read = readTerms(content);
    if (!read.ok) throw refused(read.problems, json !== undefined);
    const { effectiveFrom } = read.terms;
    if (last && effectiveFrom <= last.effectiveFrom) {
      const message = { key: "termsEffectTooEarly", values: { day: last.effectiveFrom } };
      throw invalid({ [json === undefined ? "effectiveFrom" : "json"]: message });
    }
    const kept = { content, hash: read.hash, effectiveFrom };
    if (draft) await tx.update(contractTerms).set(kept).where(eq(contractTerms.id, draft.id));
    else
      await tx
        .insert(contractTerms)
        .values({ ...kept, contractId, version, recordedBy: context.viewer.personId, recordedAt: context.now });
  });
  return version;
}

function written(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw invalid({ json: { key: "termsNoJson" } });
}

/** Each fault beside its field; of a text, with the place it lies in. */
function refused(problems: readonly Problem[], isText: boolean) {
  const fields: Record<string, Message> = {};
  for (const { path, message } of problems.slice(0, 50))
    fields[isText ? `json ${path}` : fieldOf(path)] ??= isText ? { ...message, values: { place: path } } : message;
  return invalid(fields);
}
