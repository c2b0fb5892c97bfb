import { createHmac, randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { authRecoveryCode } from "../../../db/schema/index.ts";
import { tidyCode } from "../../domain/access/proof.ts";
import type { Door } from "./door.ts";

/** No letter or figure that is taken for another. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 3;
const groupLength = 5;
const codesGiven = 10;

type Keeper = Pick<Door, "auth" | "sealingKey">;

const newCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join(""),
  ).join("-");

/** Bound to the instance's key and to the person: a stolen table tells no code. */
const hashOf = ({ sealingKey }: Keeper, personId: string, code: string) =>
  createHmac("sha256", Buffer.from(sealingKey, "hex"))
    .update(`${personId}\n${tidyCode(code)}`)
    .digest("hex");

/** Replaces a person's recovery codes by new ones, which are told here and never again. */
export async function renewRecoveryCodes(keeper: Keeper, personId: string): Promise<string[]> {
  const codes = Array.from({ length: codesGiven }, newCode);
  const rows = codes.map((code) => ({ userId: personId, codeHash: hashOf(keeper, personId, code) }));
  await keeper.auth.transaction(async (tx) => {
    await tx.delete(authRecoveryCode).where(eq(authRecoveryCode.userId, personId));
    await tx.insert(authRecoveryCode).values(rows);
  });
  return codes;
}

/** Uses one recovery code up; false when it is none of theirs or was used before. */
export async function spendRecoveryCode(keeper: Keeper & Pick<Door, "now">, personId: string, code: string) {
  const spent = await keeper.auth
    .update(authRecoveryCode)
    .set({ usedAt: new Date(keeper.now) })
    .where(
      and(
        eq(authRecoveryCode.userId, personId),
        eq(authRecoveryCode.codeHash, hashOf(keeper, personId, code)),
        isNull(authRecoveryCode.usedAt),
      ),
    )
    .returning({ id: authRecoveryCode.id });
  return spent.length === 1;
}
