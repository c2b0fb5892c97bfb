import type { ActionFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { runScreening } from "../../../services/selection/screening/run-screening.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { ChangeList } from "./change-list.tsx";
import { loadScreening } from "./load-screening.ts";
import { ScreeningTable } from "./screening-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.procedure.screening.title);

export const loader = loadScreening;

export const action = (args: ActionFunctionArgs) => {
  const { id = "" } = args.params;
  return submit(args, "screening.run", runScreening, () => doneAt(`/selections/${id}/criblage`, "crible"), {
    selectionId: id,
  });
};

export default function Screening() {
  const view = useLoaderData<typeof loader>();
  const { selection, isUnderWay, mayRun, total, left } = view;
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.procedure.screening;
  const base = `/selections/${selection.id}`;
  const { revalidate } = useRevalidator();
  const waits = isUnderWay && left > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [waits, revalidate]);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: base, label: selection.name },
  ];
  const lead = !isUnderWay
    ? text.before
    : total === 0
      ? text.none
      : waits
        ? text.progress(total - left, total)
        : text.done(total);
  return (
    <Page
      title={text.title}
      lead={<span role="status">{lead}</span>}
      crumbs={crumbs}
      actions={<LinkButton to={base}>{all.procedure.back}</LinkButton>}
    >
      {waits && (
        <div className="mb-6 max-w-[40rem]">
          <progress value={total - left} max={total} aria-label={text.title} className="h-2 w-full accent-accent" />
          <p className="mt-1 text-sm text-soft">{text.left(left)}</p>
          <div className="mt-3 flex flex-wrap gap-2" data-screen>
            {mayRun && (
              <Form refusal={refusal}>
                <Button>{text.run}</Button>
              </Form>
            )}
            <LinkButton to="">{text.refresh}</LinkButton>
          </div>
        </div>
      )}
      {isUnderWay && <ScreeningTable rows={view.rows} />}
      {isUnderWay && <ChangeList changes={view.changes} since={view.since} />}
    </Page>
  );
}
