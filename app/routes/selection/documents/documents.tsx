import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issuedOf, meetingChoices } from "../../../../db/queries/issued.ts";
import { candidatesOf, selectionById } from "../../../../db/queries/selection.ts";
import { liveVote } from "../../../../db/queries/signature-path.ts";
import { can } from "../../../domain/access/matrix.ts";
import { legalKinds, printedKinds } from "../../../domain/documents/issued-kinds.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import type { Context } from "../../../services/context.ts";
import { issueDocument } from "../../../services/documents/issue-document.ts";
import { hasSiret } from "../../../services/signature/after/export-deliberation.ts";
import { overridesSeen } from "../../../services/signature/signing/overrides-seen.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { OverrideNotices } from "../../signature/signing/override-notices.tsx";
import { IssueForm } from "./issue-form.tsx";
import { IssuedTable } from "./issued-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.issued.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const id = args.params.id ?? "";
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const candidates = await candidatesOf(tx, id);
    return {
      selection: { id, name: selection.name },
      overrides: await overridesSeen(tx, id, context),
      candidates: candidates.map(({ candidacyId, name }) => ({ value: candidacyId, label: name })),
      meetings: await meetingChoices(tx, id),
      issued: await issuedOf(tx, id),
      hasVote: (await liveVote(tx, id)) !== null,
      hasScdl: await hasSiret(tx, id, args.context.visit.configuration),
      ...{ mayIssue: can(context.viewer, "document.issue"), mayFreeze: can(context.viewer, "archive.freeze") },
    };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const { dataFolder, departement, timeZone } = args.context.visit.configuration;
  const { jobs } = args.context.visit.resources;
  const place = { dataFolder, departement, timeZone, jobs };
  const issue = (context: Context, input: unknown) =>
    issueDocument(context, { ...(input as object), selectionId: args.params.id }, place);
  return submit(args, "document.issue", issue, () => doneAt(`/selections/${args.params.id}/documents`, "enregistre"));
};

/** What was printed of a selection, with its hashes, and the form that prints one more. */
export default function Documents() {
  const view = useLoaderData<typeof loader>();
  const { selection, overrides, candidates, meetings, issued, mayIssue, mayFreeze, hasVote, hasScdl } = view;
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.issued;
  const offered = printedKinds.filter((kind) => mayFreeze || !legalKinds.includes(kind));
  const kinds = offered.map((value) => ({ value, label: text.kinds[value] }));
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
  ];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={crumbs}
      actions={
        <>
          {hasVote && hasScdl && (
            <LinkButton to={`/selections/${selection.id}/deliberation.csv`} download>
              {all.after.scdl}
            </LinkButton>
          )}
          {mayFreeze && <LinkButton to={`/selections/${selection.id}/archive`}>{all.after.archive.title}</LinkButton>}
        </>
      }
    >
      <OverrideNotices selectionId={selection.id} overrides={overrides} />
      {hasVote && !hasScdl && <p className="mb-4 max-w-[46em] text-soft">{all.errors.scdlNoSiret}</p>}
      <IssuedTable rows={issued} />
      {mayIssue && (
        <Section title={text.issue}>
          <IssueForm kinds={kinds} candidates={candidates} meetings={meetings} refusal={refusal} />
        </Section>
      )}
    </Page>
  );
}
