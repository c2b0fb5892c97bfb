import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { institutionById } from "../../../db/queries/institution.ts";
import { searchInstitutions } from "../../../db/queries/institution-search.ts";
import { factsOn } from "../../../db/queries/merges.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { sentence } from "../../locales/sentence.ts";
import { mergeInstitutions, mergeRefusal } from "../../services/institutions/merge-institutions.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { count } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { ChooseOther } from "./choose-other.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.duplicates.fusion.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.merge");
  const asked = new URL(args.request.url).searchParams;
  const q = asked.get("q")?.trim() ?? "";
  return context.read(async (tx) => {
    const brief = ({ id, name }: { id: string; name: string }) => ({ id, name });
    const survivor = found(await institutionById(tx, args.params.id ?? ""));
    const merged = asked.has("avec") ? found(await institutionById(tx, asked.get("avec") ?? "")) : null;
    if (!merged || merged.id === survivor.id) {
      const hits = q === "" ? [] : await searchInstitutions(tx, q, 20);
      const others = hits.filter(({ id }) => id !== survivor.id);
      return { survivor: brief(survivor), merged: null, q, others };
    }
    const refused = await mergeRefusal(tx, survivor.id, merged.id);
    return { survivor: brief(survivor), merged: { ...brief(merged), facts: await factsOn(tx, merged.id) }, refused };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const [survivorId, mergedId] = [args.params.id, new URL(args.request.url).searchParams.get("avec")];
  const then = () => doneAt(`/etablissements/${survivorId}`, "fusionne");
  return submit(args, "institution.merge", mergeInstitutions, then, { survivorId, mergedId });
};

export default function Merge() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const locale = useLocale();
  const text = all.duplicates.fusion;
  const { survivor, merged } = page;
  const crumbs = [
    { to: "/etablissements", label: all.institutions.title },
    { to: `/etablissements/${survivor.id}`, label: survivor.name },
  ];
  if (merged === null) return <ChooseOther {...page} crumbs={crumbs} />;
  const swap = <Link to={`/etablissements/${merged.id}/fusion?avec=${survivor.id}`}>{text.swap(merged.name)}</Link>;
  const title = text.question(merged.name, survivor.name);
  if (page.refused)
    return (
      <Page title={title} crumbs={crumbs}>
        <Notice tone="danger">{sentence(all, page.refused)}</Notice>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          {swap}
          <LinkButton to={`/etablissements/${survivor.id}`}>{all.ui.cancel}</LinkButton>
        </div>
      </Page>
    );
  const { consequences: told } = text;
  return (
    <ConfirmPage
      title={title}
      crumbs={crumbs}
      consequences={[
        told.survivor(survivor.name),
        told.merged(merged.name),
        told.facts(merged.facts, count(merged.facts, locale)),
        told.verdicts,
      ]}
      undo={
        <>
          {text.undoable} {swap}
        </>
      }
      confirm={text.confirm}
      kind="primary"
      cancelTo={`/etablissements/${survivor.id}`}
      refusal={refusal}
    >
      <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={500} rows={3} />
    </ConfirmPage>
  );
}
