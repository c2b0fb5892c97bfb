import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { declarationsOf, institutionsNamed, seatsOf } from "../../../../db/queries/committee.ts";
import { searchInstitutions } from "../../../../db/queries/institution-search.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { declareInterests } from "../../../services/selection/committee/declare-interests.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { committeeAddress } from "./committee-addresses.ts";
import { CommitteePage } from "./committee-page.tsx";
import { InterestForm } from "./interest-form.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.committee.declaring.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "interest.declare");
  const { id = "" } = args.params;
  const asked = new URL(args.request.url).searchParams;
  const typed = (asked.get("q") ?? "").trim().slice(0, 100);
  return context.read(async (tx) => {
    const { name } = found(await selectionById(tx, id));
    const me = context.viewer.personId;
    found((await seatsOf(tx, id)).find(({ personId }) => personId === me));
    const held = (await declarationsOf(tx, id)).find(({ personId }) => personId === me) ?? null;
    // A search keeps what was ticked before it; the first look starts from what is declared.
    const ids = asked.has("q") ? asked.getAll("institutionIds[]").slice(0, 50) : [];
    const chosen = asked.has("q") ? await institutionsNamed(tx, ids) : (held?.institutions ?? []);
    const hits = typed === "" ? [] : await searchInstitutions(tx, typed, 20);
    const fresh = hits.filter((hit) => !chosen.some((one) => one.id === hit.id));
    return {
      selection: { id, name },
      held,
      typed,
      chosen,
      fresh: fresh.map(({ id: hit, name: label }) => ({ id: hit, name: label })),
      words: asked.get("words") ?? held?.words ?? "",
    };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = () => doneAt(committeeAddress(selectionId), "declare");
  return submit(args, "interest.declare", declareInterests, then, { selectionId });
};

export default function Interests() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().committee.declaring;
  return (
    <CommitteePage selection={view.selection} title={text.title} lead={text.lead}>
      {view.held && <Notice>{text.before}</Notice>}
      <InterestForm view={view} refusal={refusal} />
    </CommitteePage>
  );
}
