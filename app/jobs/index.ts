import { gleifImport } from "./gleif-import.ts";
import type { Job } from "./loop.ts";
import { replayJournal } from "./replay-journal.ts";
import { rescreen } from "./rescreen.ts";
import { sealAudit } from "./seal-audit.ts";
import { sendMail } from "./send-mail.ts";
import { signContracts } from "./sign-contracts.ts";
import { tellWitnesses } from "./tell-witnesses.ts";
import { tidySignIn } from "./tidy-sign-in.ts";
import { tellPeople } from "./write-notices.ts";

/** Every background job; each process of the portal runs them all. */
export const jobs: readonly Job[] = [
  ...[sendMail, sealAudit, tidySignIn, gleifImport],
  ...[rescreen, signContracts, tellPeople, replayJournal, tellWitnesses],
];
