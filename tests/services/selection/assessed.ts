import type { Context } from "../../../app/services/context.ts";
import { recordEvidence } from "../../../app/services/documents/record-evidence.ts";
import { assess } from "../../../app/services/selection/hearing/assess.ts";

/** What `assess` is told of each criterion: the same value, on a policy for EXC-2 and a register extract for the others. */
export async function found(
  finance: Context,
  { institutionId, codes, value }: { institutionId: string; codes: readonly string[]; value: string },
): Promise<Record<string, unknown>> {
  const piece = (kind: string) =>
    recordEvidence(finance, {
      ...{ institutionId, kind, strength: "documented", title: kind, url: "https://exemple.test/x" },
      datedOn: "2026-10-01",
    });
  const [policy, extract] = [await piece("policy"), await piece("register_extract")];
  return Object.fromEntries(
    codes.flatMap((code) => [
      [`value.${code}`, value],
      [`reason.${code}`, "Vu au dossier."],
      [`pieces.${code}`, [code === "EXC-2" ? policy.id : extract.id]],
    ]),
  );
}

/** Every criterion of a file found met on pieces of its own. Returns how many were recorded. */
export async function assessMet(
  finance: Context,
  { candidacyId, institutionId, codes }: { candidacyId: string; institutionId: string; codes: readonly string[] },
): Promise<number> {
  return assess(finance, { candidacyId, ...(await found(finance, { institutionId, codes, value: "cleared" })) });
}
