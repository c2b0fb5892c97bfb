import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../domain/access/matrix.ts";
import { submit } from "../../../http/form.ts";
import { draftGrid } from "../../../services/selection/draft-grid.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { blockers } from "./blockers.ts";
import { gridAddress } from "./grid-addresses.ts";
import { GridBody } from "./grid-body.tsx";
import { GridState } from "./grid-state.tsx";
import { byTheme } from "./grid-view.ts";
import { loadGrid } from "./load-grid.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.grid.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, versions, version, mayChange, locale } = await loadGrid(args);
  const { id, name, state, perimeter } = selection;
  const told = { selection: { id, name, state, perimeter }, versions, mayChange, preparing: state === "preparation" };
  const mayStart = can(context.viewer, "grid.change") && state === "preparation";
  if (version === null) return { ...told, mayStart, version: null };
  const { content, ...head } = version;
  const { criteria, aggregation, spreadThreshold, replyWorkingDays } = content;
  return {
    ...told,
    mayStart,
    mayOpen: can(context.viewer, "selection.open"),
    version: head,
    themes: byTheme(criteria, id, locale, head.number === versions[0]?.number ? "" : `?version=${head.number}`),
    count: criteria.length,
    scored: criteria.filter(({ kind }) => kind === "scored").length,
    parameters: { aggregation, spreadThreshold, replyWorkingDays },
    blockers: head.state === "draft" ? blockers({ selection, versions, version }, mayChange, locale) : [],
  };
}

export type GridPage = Extract<Awaited<ReturnType<typeof loader>>, { themes: unknown }>;

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "grid.change", draftGrid, () => redirect(gridAddress(selectionId)), { selectionId });
};

export default function GridRoute() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.grid;
  const { selection } = view;
  const base = gridAddress(selection.id);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
  ];
  if (!("themes" in view))
    return (
      <Page title={text.title} crumbs={crumbs}>
        <EmptyState
          title={text.none}
          action={
            view.mayStart && (
              <Form refusal={refusal}>
                <input type="hidden" name="after" value="0" />
                <div>
                  <Button>{text.start}</Button>
                </div>
              </Form>
            )
          }
        >
          {text.noneWhy}
        </EmptyState>
      </Page>
    );
  const { version, mayChange, mayOpen } = view;
  const draft = version.state === "draft";
  const actions = (
    <>
      {draft && mayOpen && (
        <LinkButton to={`/selections/${selection.id}/ouverture`} kind="primary">
          {text.open}
        </LinkButton>
      )}
      {mayChange && <LinkButton to={`${base}/poids`}>{text.editWeights}</LinkButton>}
      {draft && <LinkButton to={`${base}/simulation`}>{text.simulate}</LinkButton>}
    </>
  );
  const stands = { frozen: text.sealed, superseded: text.past, draft: standsOf(view.blockers.length, text) };
  return (
    <Page
      title={text.title}
      crumbs={crumbs}
      lead={`${text.lead(view.count, view.scored)} ${stands[version.state]}`}
      meta={
        <>
          <GridState version={version} />
          {version.state === "superseded" && (
            <Link to={base} className="block">
              {text.current}
            </Link>
          )}
        </>
      }
      actions={actions}
    >
      <GridBody view={view} base={base} refusal={refusal} />
    </Page>
  );
}

const standsOf = (left: number, text: { ready: string; waiting: (n: number) => string }) =>
  left === 0 ? text.ready : text.waiting(left);
