import type { Viewer } from "../../domain/access/viewer.ts";
import { invalid } from "../../domain/errors.ts";
import type { Door } from "./door.ts";
import { forgive, limit } from "./limit.ts";
import { isRefusal } from "./sign-in.ts";

/** Whoever is signed in types their password again; a wrong one is refused beside its field, too many as at sign-in. */
export async function confirmPassword(
  door: Door,
  { email }: Pick<Viewer, "email">,
  password: string,
  field: string,
): Promise<void> {
  await limit(door, "signIn", email);
  try {
    await door.accounts.api.verifyPassword({ body: { password }, headers: door.headers });
  } catch (error) {
    throw isRefusal(error) ? invalid({ [field]: { key: "passwordAgain" } }) : error;
  }
  await forgive(door, "signIn", email);
}
