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
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
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
  const { selection, candidates, meetings, issued, mayIssue, mayFreeze, hasVote, hasScdl } = view;
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.issued;
  const locale = useLocale();
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
      {hasVote && !hasScdl && <p className="mb-4 max-w-[46em] text-soft">{all.errors.scdlNoSiret}</p>}
      <IssuedTable rows={issued} />
      {mayIssue && (
        <Section title={text.issue}>
          <Form refusal={refusal}>
            <Select name="kind" label={text.kind} options={kinds} required />
            <Select
              name="candidacyId"
              label={text.candidate}
              hint={text.candidateHint}
              blank={text.none}
              options={candidates}
            />
            {meetings.length > 0 && (
              <Select
                name="meetingId"
                label={text.meeting}
                hint={text.meetingHint}
                blank={text.none}
                options={meetings.map((one) => ({ value: one.id, label: text.meetingNumber(one.number) }))}
              />
            )}
            <Select
              name="locale"
              label={text.language}
              defaultValue={locale}
              options={(["fr", "en"] as const).map((value) => ({ value, label: text.languages[value] }))}
            />
            <div>
              <Button>{text.print}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
