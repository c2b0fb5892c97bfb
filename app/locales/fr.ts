import { access } from "./fr/access.ts";
import { activities } from "./fr/activities.ts";
import { after } from "./fr/after.ts";
import { audit } from "./fr/audit.ts";
import { committee } from "./fr/committee.ts";
import { contract } from "./fr/contract.ts";
import { delegates } from "./fr/delegates.ts";
import { deliberation } from "./fr/deliberation.ts";
import { documents } from "./fr/documents.ts";
import { done } from "./fr/done.ts";
import { duplicates } from "./fr/duplicates.ts";
import { errors } from "./fr/errors.ts";
import { factors } from "./fr/factors.ts";
import { failures } from "./fr/failures.ts";
import { gate } from "./fr/gate.ts";
import { grid } from "./fr/grid.ts";
import { hearing } from "./fr/hearing.ts";
import { home } from "./fr/home.ts";
import { imports } from "./fr/imports.ts";
import { indigo } from "./fr/indigo.ts";
import { institutions } from "./fr/institutions.ts";
import { issued } from "./fr/issued.ts";
import { money } from "./fr/money.ts";
import { notices } from "./fr/notices.ts";
import { operations } from "./fr/operations.ts";
import { outcomes } from "./fr/outcomes.ts";
import { ownership } from "./fr/ownership.ts";
import { pieces } from "./fr/pieces.ts";
import { positions } from "./fr/positions.ts";
import { procedure } from "./fr/procedure.ts";
import { questionnaire } from "./fr/questionnaire.ts";
import { questions } from "./fr/questions.ts";
import { repayment } from "./fr/repayment.ts";
import { seals } from "./fr/seals.ts";
import { selection } from "./fr/selection.ts";
import { shell } from "./fr/shell.ts";
import { signing } from "./fr/signing.ts";
import { ui } from "./fr/ui.ts";
import { verdict } from "./fr/verdict.ts";

/** The reference language. Values are sentences, or functions from values to a sentence. */
export const fr = {
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

export type Messages = typeof fr;
