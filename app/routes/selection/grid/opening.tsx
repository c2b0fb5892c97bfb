import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { gridHash } from "../../../domain/selection/grid-hash.ts";
import { submit } from "../../../http/form.ts";
import { screeningWords } from "../../../locales/screening.ts";
import { openCall } from "../../../services/selection/open-call.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { BlockerList } from "./blocker-list.tsx";
import { blockers } from "./blockers.ts";
import { gridAddress } from "./grid-addresses.ts";
import { loadGrid } from "./load-grid.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.grid.open);

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { selection, versions, version, mayChange, locale } = await loadGrid(args, "selection.open");
  const { id, name, state, rule } = selection;
  const content = version?.content;
  return {
    selection: { id, name },
    preparing: state === "preparation",
    blockers: blockers({ selection, versions, version }, mayChange, locale),
    perimeter: { code: rule.perimeter, name: screeningWords[locale].perimeters[rule.perimeter] },
    number: version?.number ?? 0,
    revision: version?.revision ?? 0,
    count: content?.criteria.length ?? 0,
    scored: content?.criteria.filter(({ kind }) => kind === "scored").length ?? 0,
    hash: content ? gridHash(content) : "",
  };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "selection.open", openCall, () => redirect(gridAddress(selectionId)), { selectionId });
};

export default function Opening() {
  const { selection, preparing, blockers: left, perimeter, ...grid } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.grid.opening;
  const base = gridAddress(selection.id);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: base, label: all.grid.title },
  ];
  const back = <LinkButton to={base}>{text.back}</LinkButton>;
  if (!preparing) return <Page title={text.done} lead={text.doneLead} crumbs={crumbs} actions={back} />;
  if (left.length > 0)
    return (
      <Page title={text.blocked} lead={text.blockedLead(left.length)} crumbs={crumbs} actions={back}>
        <BlockerList blockers={left} />
      </Page>
    );
  return (
    <ConfirmPage
      title={text.title(selection.name)}
      crumbs={crumbs}
      consequences={[
        text.freeze(grid.number, grid.count, grid.scored),
        text.rule(perimeter.code, perimeter.name),
        text.same,
        text.simulation,
        <span key="hash" className="break-all">
          {text.hash(grid.hash)}
        </span>,
      ]}
      undo={<b className="font-semibold">{text.undo}</b>}
      confirm={text.confirm}
      cancelTo={base}
      refusal={refusal}
    >
      <input type="hidden" name="revision" value={grid.revision} />
      <input type="hidden" name="hash" value={grid.hash} />
    </ConfirmPage>
  );
}
