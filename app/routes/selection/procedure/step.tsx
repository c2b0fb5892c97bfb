import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "../../../domain/errors.ts";
import { type Act, actionsFor, actsOf, executable } from "../../../domain/selection/procedure.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { signedIn } from "../../../http/visit.ts";
import { messages } from "../../../locales/index.ts";
import { advance, reasoned } from "../../../services/selection/procedure/advance.ts";
import { conclude } from "../../../services/selection/procedure/conclude.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { day } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { BlockedList } from "./blocked-list.tsx";
import { loadProcedure } from "./load-procedure.ts";
import { blockedView } from "./procedure-view.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => (data ? text.procedure.acts[data.act] : text.procedure.title));

const verbs = ["selection.advance", "selection.conclude"] as const;
const verbOf = (act: string | undefined) => verbs.find((verb) => actsOf(verb).some((one) => one === act)) ?? verbs[0];

export async function loader(args: LoaderFunctionArgs) {
  signedIn(args, verbs);
  const act = executable.find((one) => one === args.params.act && one !== "open");
  if (!act) throw notFound();
  const { context, selection, file, toSend } = await loadProcedure(args, verbOf(act));
  const action = actionsFor(file, context.viewer.role).find((one) => one.act === act);
  const all = messages(args.context.visit.locale);
  const blocked = action ? action.blocked.map((reason) => blockedView(reason, all, selection.id)) : null;
  const warning =
    act === "enterIntoForce" && toSend
      ? all.gate.toSend.force(day(toSend.lastDay, args.context.visit.locale, true), toSend.daysLeft < 0)
      : null;
  return {
    selection: { id: selection.id, name: selection.name },
    act,
    blocked,
    asksReason: reasoned.includes(act),
    warning,
  };
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", act } = args.params;
  if (args.context.visit.context !== null && !executable.some((one) => one === act)) {
    signedIn(args, verbs);
    throw notFound();
  }
  const to = act === "screen" ? `/selections/${id}/criblage` : `/selections/${id}`;
  const concluding = verbOf(act) === "selection.conclude";
  if (concluding)
    return submit(args, verbs, conclude, () => doneAt(`/selections/${id}/signature`, "etape"), {
      selectionId: id,
      act,
    });
  return submit(args, verbs, advance, () => doneAt(to, "etape"), { selectionId: id, act });
};

export default function Step() {
  const { selection, act, blocked, asksReason, warning } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.procedure;
  const base = `/selections/${selection.id}`;
  const label = text.acts[act as Act];
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: base, label: selection.name },
  ];
  const back = <LinkButton to={base}>{text.back}</LinkButton>;
  if (blocked === null) return <Page title={text.notNow} lead={label} crumbs={crumbs} actions={back} />;
  if (blocked.length > 0)
    return (
      <Page title={text.blockedTitle} lead={`${label}. ${text.blockedLead}`} crumbs={crumbs} actions={back}>
        <BlockedList reasons={blocked} />
      </Page>
    );
  return (
    <ConfirmPage
      title={text.ask(label, selection.name)}
      crumbs={crumbs}
      consequences={[...(text.willDo[act as Act] ?? []), ...(warning ? [<b key="warning">{warning}</b>] : [])]}
      undo={text.undo[act as Act]}
      confirm={label}
      kind={act === "abandon" ? "danger" : "primary"}
      cancelTo={base}
      refusal={refusal}
    >
      {asksReason && <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={2000} />}
    </ConfirmPage>
  );
}
