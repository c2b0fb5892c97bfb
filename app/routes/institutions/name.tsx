import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { institutionById, nameById } from "../../../db/queries/institution.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { withdrawName } from "../../services/institutions/withdraw-name.ts";
import { capital } from "../../ui/choices.ts";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactPage } from "./fact-page.tsx";
import { Withdrawal } from "./withdrawal.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ institutions }) => institutions.names, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.record");
  return context.read(async (tx) => {
    const { id, name } = found(await institutionById(tx, args.params.id ?? ""));
    const extra = found(await nameById(tx, args.params.nameId ?? ""));
    found((extra.institutionId === id && extra.kind !== "legal" && extra.supersededAt === null) || null);
    return { id, name, extra: { name: extra.name, kind: extra.kind } };
  });
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "institution.record", withdrawName, () => doneAt(`/etablissements/${args.params.id}`, "retire"), {
    nameId: args.params.nameId,
  });

export default function Name() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().institutions;
  return (
    <FactPage of={page} title={page.extra.name} lead={capital(text.nameKinds[page.extra.kind])}>
      <Withdrawal title={text.withdrawName} means={text.withdrawNameMeans} refusal={refusal} />
    </FactPage>
  );
}
