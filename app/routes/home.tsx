import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { evidenceDue } from "../../db/queries/evidence-due.ts";
import { accountFigures, latestImports } from "../../db/queries/home.ts";
import { questionsWaiting } from "../../db/queries/questions.ts";
import { programmes, selectionsOf } from "../../db/queries/selection.ts";
import { contradictions } from "../../db/queries/settlements.ts";
import { can } from "../domain/access/matrix.ts";
import { expiryBounds } from "../domain/documents/validity.ts";
import { signedIn } from "../http/visit.ts";
import { investorTasks } from "../services/positions/investor-tasks.ts";
import { readWaiting } from "../services/selection/waiting/read-waiting.ts";
import { Columns } from "../ui/columns.tsx";
import { Page } from "../ui/page.tsx";
import { useText } from "../ui/text.tsx";
import { titleOf } from "../ui/title.ts";
import { AccountsAtHome } from "./home/accounts.tsx";
import { ContradictionsAtHome } from "./home/contradictions.tsx";
import { EvidenceAtHome } from "./home/evidence.tsx";
import { ImportsAtHome } from "./home/imports.tsx";
import { InvestorTasks } from "./home/investor-tasks.tsx";
import { JournalAtHome } from "./home/journal.tsx";
import { openAtHome } from "./home/open-contradictions.ts";
import { OwnFile } from "./home/own-file.tsx";
import { ProgrammesAtHome } from "./home/programmes.tsx";
import { QuestionsAtHome } from "./home/questions.tsx";
import { readOwnFile } from "./home/read-own-file.ts";
import { SelectionsAtHome } from "./home/selections.tsx";
import { talliedOf } from "./home/tallied-selections.ts";
import { WaitingAtHome } from "./home/waiting.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.shell.home);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args);
  const { viewer, today } = context;
  const may = (verb: Parameters<typeof can>[1]) => can(viewer, verb);
  const read = await context.read(async (tx) => ({
    selections: may("selection.read") ? await selectionsOf(tx) : null,
    evidence: may("evidence.record") ? await evidenceDue(tx, expiryBounds("90", today), { number: 1, size: 8 }) : null,
    imports: may("import.read") ? await latestImports(tx) : null,
    open: may("settlement.record") ? await contradictions(tx, null) : [],
    programmes: viewer.role === "evaluator" ? await programmes(tx) : null,
    accounts: may("person.manage") ? await accountFigures(tx, context.now) : null,
  }));
  const selections = await talliedOf(context, read.selections ?? []);
  const undetermined = selections.reduce((sum, { tally }) => sum + (tally?.counts.undetermined ?? 0), 0);
  return {
    ...read,
    open: openAtHome(read.open, viewer.personId, args.context.visit),
    waiting: await readWaiting(context),
    own: may("file.read") ? await readOwnFile(context, args.context.visit) : null,
    selections: read.selections && selections,
    // Asking a group for what is missing is theirs who write the letter.
    undetermined: may("verdict.letter") ? undetermined : 0,
    tasks: may("position.read") ? await investorTasks(context) : null,
    questions: may("question.answer") ? await context.read(questionsWaiting) : [],
    ...{ name: viewer.name, today, journal: may("audit.read"), opens: may("selection.record") },
  };
}

export default function Home() {
  const {
    name,
    today,
    selections,
    evidence,
    imports,
    programmes,
    accounts,
    own,
    journal,
    opens,
    undetermined,
    waiting,
    open,
    tasks,
    questions,
  } = useLoaderData<typeof loader>();
  const text = useText().home;
  const lead = accounts
    ? text.lead.admin
    : own
      ? text.lead.outside
      : programmes
        ? text.lead.evaluator
        : [
            undetermined > 0 && text.lead.undetermined(undetermined),
            evidence && evidence.total > 0 && text.lead.evidence(evidence.total),
            imports?.[0]?.state === "failed" && text.lead.failedImport,
          ]
            .filter(Boolean)
            .join(" ") || (waiting.length + open.length + questions.length > 0 ? undefined : text.lead.none);
  return (
    <Page title={text.title(name)} lead={lead}>
      {accounts && <AccountsAtHome accounts={accounts} />}
      {tasks && <InvestorTasks tasks={tasks} today={today} />}
      {own && <OwnFile {...own} />}
      {programmes && <ProgrammesAtHome programmes={programmes} />}
      {selections && (
        <Columns
          aside={
            (imports || journal || evidence) && (
              <>
                {evidence && <EvidenceAtHome {...evidence} today={today} />}
                {imports && <ImportsAtHome imports={imports} />}
                {journal && <JournalAtHome />}
              </>
            )
          }
        >
          <QuestionsAtHome waiting={questions} />
          <WaitingAtHome waiting={waiting} today={today} />
          <ContradictionsAtHome open={open} today={today} />
          <SelectionsAtHome selections={selections} opens={opens} />
        </Columns>
      )}
    </Page>
  );
}
