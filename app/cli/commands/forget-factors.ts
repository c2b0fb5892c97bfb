import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { asMachine } from "../../../db/as-viewer.ts";
import { isDomainError } from "../../domain/errors.ts";
import { forgetFactorsOf } from "../../services/access/forget-factors.ts";
import type { CommandIo } from "./command.ts";

export const name = "forget-factors";
export const summary = "retire le second facteur d'une personne qui a tout perdu : --email A";

/** The way back when no administrator can act either. 0 done, 1 nobody has that e-mail, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options: { email: { type: "string" } } });
  const email = values.email?.trim();
  if (!email) {
    io.err("--email : indiquez une valeur.");
    return 2;
  }
  const { jobs } = await io.resources();
  const machine = { role: "system", actor: "cli:forget-factors" } as const;
  try {
    const who = await asMachine(jobs, machine, { action: "factor.forget" }, (tx) =>
      forgetFactorsOf(tx, email, randomUUID()),
    );
    io.out(`${who} (${email}) se connecte de nouveau par son mot de passe seul ; ses sessions sont fermées.`);
    return 0;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    io.err(`Personne n'a de compte à l'adresse ${email}.`);
    return 1;
  }
}
