import { access } from "./en/access.ts";
import { activities } from "./en/activities.ts";
import { after } from "./en/after.ts";
import { audit } from "./en/audit.ts";
import { committee } from "./en/committee.ts";
import { contract } from "./en/contract.ts";
import { delegates } from "./en/delegates.ts";
import { deliberation } from "./en/deliberation.ts";
import { documents } from "./en/documents.ts";
import { done } from "./en/done.ts";
import { duplicates } from "./en/duplicates.ts";
import { errors } from "./en/errors.ts";
import { factors } from "./en/factors.ts";
import { failures } from "./en/failures.ts";
import { gate } from "./en/gate.ts";
import { grid } from "./en/grid.ts";
import { hearing } from "./en/hearing.ts";
import { home } from "./en/home.ts";
import { imports } from "./en/imports.ts";
import { indigo } from "./en/indigo.ts";
import { institutions } from "./en/institutions.ts";
import { issued } from "./en/issued.ts";
import { money } from "./en/money.ts";
import { notices } from "./en/notices.ts";
import { operations } from "./en/operations.ts";
import { outcomes } from "./en/outcomes.ts";
import { ownership } from "./en/ownership.ts";
import { pieces } from "./en/pieces.ts";
import { positions } from "./en/positions.ts";
import { procedure } from "./en/procedure.ts";
import { questionnaire } from "./en/questionnaire.ts";
import { questions } from "./en/questions.ts";
import { repayment } from "./en/repayment.ts";
import { seals } from "./en/seals.ts";
import { selection } from "./en/selection.ts";
import { shell } from "./en/shell.ts";
import { signing } from "./en/signing.ts";
import { ui } from "./en/ui.ts";
import { verdict } from "./en/verdict.ts";
import type { Messages } from "./fr.ts";

export const en: Messages = {
  after,
  audit,
  outcomes,
  repayment,
  ownership,
  institutions,
  committee,
  delegates,
  deliberation,
  gate,
  documents,
  duplicates,
  issued,
  money,
  notices,
  pieces,
  positions,
  procedure,
  done,
  activities,
  access,
  factors,
  failures,
  grid,
  hearing,
  home,
  indigo,
  imports,
  shell,
  errors,
  ui,
  questionnaire,
  questions,
  operations,
  seals,
  selection,
  verdict,
  contract,
  signing,
};
