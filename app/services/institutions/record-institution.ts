import { z } from "zod";
import { identifier, institution, institutionName } from "../../../db/schema/index.ts";
import { DomainError, invalid, type Message } from "../../domain/errors.ts";
import { categoryCodes } from "../../domain/institutions/categories.ts";
import { isCountry } from "../../domain/institutions/countries.ts";
import { type IdentifierKind, identifierKinds } from "../../domain/institutions/identifier-kinds.ts";
import { validateIdentifier } from "../../domain/institutions/identifiers.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { maybeUrl, maybeWords, words } from "../fields.ts";
import { withoutSharing } from "./identifier-input.ts";

export const identityFields = {
  category: z.enum(categoryCodes),
  country: z.string().trim().toUpperCase().refine(isCountry, { error: "countryUnknown" }),
  addressLine: maybeWords(300),
  postalCode: maybeWords(20),
  city: maybeWords(120),
  website: maybeUrl,
};

const typedIdentifiers = Object.fromEntries(identifierKinds.map((kind) => [kind, maybeWords(60)])) as Record<
  IdentifierKind,
  ReturnType<typeof maybeWords>
>;
const schema = z.object({
  name: words(300),
  acronym: maybeWords(60),
  tradingName: maybeWords(300),
  ...identityFields,
  ...typedIdentifiers,
});

/** What was typed of an institution, and the identifiers it claims; refused in words beside each field, all at once. */
export function readInstitution(input: unknown) {
  const { claimed, faults } = readClaims(input);
  try {
    const typed = parse(schema, input);
    if (Object.keys(faults).length === 0) return { typed, claimed };
  } catch (error) {
    if (error instanceof DomainError) throw invalid({ ...faults, ...error.fields });
    throw error;
  }
  throw invalid(faults);
}

/** The identifiers as typed, each judged by its own rule even where another field is refused. */
function readClaims(input: unknown) {
  const fields = input as Record<string, unknown>;
  const said = (name: string) => (typeof fields[name] === "string" ? fields[name].trim() : "");
  const claimed: { kind: IdentifierKind; value: string; field: string }[] = [];
  const faults: Record<string, Message> = {};
  for (const kind of identifierKinds.filter((one) => said(one) !== "")) {
    const check = validateIdentifier(kind, said(kind), said("country").toUpperCase());
    if (check.ok) claimed.push({ kind, value: check.normalised, field: kind });
    else faults[kind] = { key: check.reason, values: check.values };
  }
  return { claimed, faults };
}

/**
 * Records an institution with its names and identifiers. An identifier that another institution carries →
 * `Conflict` naming it; nothing is merged.
 */
export async function recordInstitution(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "institution.record");
  const { typed, claimed } = readInstitution(input);
  const { name, acronym, tradingName, category, country, addressLine, postalCode, city, website } = typed;
  const recordedAt = context.now;
  return withoutSharing(context, claimed, () =>
    context.write("institution.record", async (tx) => {
      const [made] = await tx
        .insert(institution)
        .values({ name, category, country, addressLine, postalCode, city, website, updatedAt: recordedAt })
        .returning({ id: institution.id });
      const { id } = made as { id: string };
      const names = [
        { kind: "legal" as const, name },
        ...(acronym ? [{ kind: "acronym" as const, name: acronym }] : []),
        ...(tradingName ? [{ kind: "trading" as const, name: tradingName }] : []),
      ];
      await tx.insert(institutionName).values(names.map((each) => ({ ...each, institutionId: id, recordedAt })));
      if (claimed.length > 0) {
        await tx
          .insert(identifier)
          .values(claimed.map(({ kind, value }) => ({ kind, value, institutionId: id, recordedAt })));
      }
      return { id };
    }),
  );
}
