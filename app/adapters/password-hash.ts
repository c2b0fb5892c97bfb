import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default variant), 19 MiB, two passes: the OWASP floor, about 30 ms on one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to store, with its salt and cost inside. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

/** True when the password made this hash; a damaged hash is simply false. */
export async function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  try {
    return await verify(input.hash, input.password.normalize("NFC"));
  } catch {
    return false;
  }
}
