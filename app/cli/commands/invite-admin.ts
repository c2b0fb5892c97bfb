import { parseArgs } from "node:util";
import { asMachine } from "../../../db/as-viewer.ts";
import { DomainError } from "../../domain/errors.ts";
import { firstDay } from "../../locales/first-day.ts";
import { messages } from "../../locales/index.ts";
import { sentence } from "../../locales/sentence.ts";
import { type InvitedAdmin, inviteAdmin } from "../../services/access/invite-admin.ts";
import type { CommandIo } from "./command.ts";

export const name = "invite-admin";
export const summary = 'invite une administratrice ou un administrateur : --email A --name "Prénom Nom" [--json]';

const options = {
  email: { type: "string" },
  name: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** Prints the link of the invitation, and mails it when SMTP_URL is set. 0 invited, 1 refused, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args, options });
  const missing = (["email", "name"] as const).filter((option) => !values[option]?.trim());
  if (missing.length > 0) {
    io.err(`${missing.map((option) => `--${option}`).join(" et ")} : indiquez une valeur.`);
    io.err('Usage : npm run tamis -- invite-admin --email prenom.nom@departement.example --name "Prénom Nom"');
    return 2;
  }
  const { jobs, configuration } = await io.resources();
  const mailed = configuration.smtpUrl !== null;
  const by = { now: new Date().toISOString(), place: configuration, mailed };
  const machine = { role: "system", actor: "cli:invite-admin" } as const;
  try {
    const invited = await asMachine(jobs, machine, { action: "invitation.send" }, (tx) => inviteAdmin(tx, values, by));
    if (values.json) io.out(JSON.stringify({ ...invited, role: "admin", mailed }));
    else tell(invited, io, { mailed, timeZone: configuration.timeZone });
    if (!io.env.TAMIS_ORIGIN) {
      io.err(`TAMIS_ORIGIN n'est pas réglé : ce lien commence par ${configuration.origin}.`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const text = messages("fr");
    const fields = Object.entries(error.fields).map(([field, message]) => `--${field} : ${sentence(text, message)}`);
    io.err(fields.length > 0 ? fields.join("\n") : sentence(text, error.sentence));
    return error.kind === "Invalid" ? 2 : 1;
  }
}

function tell(invited: InvitedAdmin, io: CommandIo, { mailed, timeZone }: { mailed: boolean; timeZone: string }): void {
  const until = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeStyle: "short", timeZone });
  io.out(`${invited.name} (${invited.email}) est invité(e) à administrer le portail.`);
  if (invited.withdrawn > 0) io.out("L'invitation précédente est retirée : son lien ne marche plus.");
  if (invited.activeAdmins > 0) {
    io.out(`Le portail a déjà ${invited.activeAdmins} compte(s) d'administration actif(s) ; celui-ci s'y ajoutera.`);
  }
  io.out(
    mailed
      ? "Le lien part aussi par e-mail (SMTP_URL), dès que le portail tourne."
      : "SMTP_URL n'est pas réglé : rien ne part par e-mail, transmettez ce lien vous-même.",
  );
  io.out(`Il ne sert qu'une fois, jusqu'au ${firstDay(until.format(new Date(invited.expiresAt)))} :`);
  io.out(invited.link);
}
