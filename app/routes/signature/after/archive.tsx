import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { selectionById } from "../../../../db/queries/selection.ts";
import { keptThings, retention } from "../../../domain/documents/retention.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import type { Context } from "../../../services/context.ts";
import { freezeArchive, frozenStates } from "../../../services/signature/after/freeze-archive.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.after.archive.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "archive.freeze");
  const selection = found(await context.read((tx) => selectionById(tx, args.params.id ?? "")));
  return {
    selection: { id: selection.id, name: selection.name },
    isReady: frozenStates.includes(selection.state),
  };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const { dataFolder } = args.context.visit.configuration;
  const freeze = (context: Context, input: unknown) => freezeArchive(context, input, dataFolder);
  return submit(args, "archive.freeze", freeze, () => doneAt(`/selections/${selectionId}/documents`, "figee"), {
    selectionId,
  });
};

/** What freezing the file will do, and how long each thing is kept. */
export default function Archive() {
  const { selection, isReady } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.after.archive;
  const base = `/selections/${selection.id}`;
  const crumbs = [
    { to: base, label: selection.name },
    { to: `${base}/documents`, label: all.issued.title },
  ];
  const back = <LinkButton to={`${base}/documents`}>{all.issued.title}</LinkButton>;
  return (
    <>
      {isReady ? (
        <ConfirmPage
          title={text.ask(selection.name)}
          crumbs={crumbs}
          consequences={text.willDo}
          undo={text.undo}
          confirm={text.confirm}
          kind="primary"
          cancelTo={`${base}/documents`}
          refusal={refusal}
        />
      ) : (
        <Page title={text.title} lead={all.errors.archiveTooEarly} crumbs={crumbs} actions={back} />
      )}
      <div className="mt-9">
        <Section title={text.retention}>
          <DataTable
            caption={text.caption}
            rows={keptThings}
            rowKey={(thing) => thing}
            empty={null}
            columns={[
              { key: "thing", header: text.thing, render: (thing) => text.things[thing] },
              {
                key: "time",
                header: text.time,
                render: (thing) => {
                  const { years, from } = retention[thing];
                  return years === null ? text.forEver : text.years(years, text.from[from]);
                },
              },
              {
                key: "source",
                header: text.source,
                render: (thing) => `${retention[thing].source || text.own} [${text.confirmMark}]`,
              },
            ]}
          />
          <p className="mt-3 text-sm text-soft">{text.nothingLost}</p>
        </Section>
      </div>
    </>
  );
}
