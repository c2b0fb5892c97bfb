import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { linksOf, statementsOf } from "../../../db/queries/ownership.ts";
import { submit } from "../../http/form.ts";
import { recordStatement } from "../../services/ownership/record-statement.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Form } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { backTo } from "./back-to.ts";
import { FactFields } from "./fact-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";
import { withReturn } from "./return-address.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ ownership }) => ownership.statementTitle, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "statement.record");
  const when = { on: context.today, knownAt: null };
  return context.read(async (tx) => ({
    ...base,
    links: [...(await linksOf(tx, base.id, "up", when)), ...(await linksOf(tx, base.id, "down", when))],
    statements: await statementsOf(tx, base.id, when),
  }));
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "statement.record",
    recordStatement,
    () => backTo(args.request, `/etablissements/${args.params.id}`, "enregistre"),
    {
      institutionId: args.params.id,
    },
  );

export default function NewStatement() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { ownership: words, institutions } = useText();
  const { pathname, search } = useLocation();
  const newLink = withReturn(`/etablissements/${page.id}/liens/nouveau`, `${pathname}${search}`);
  const claims = Object.entries(words.claims).map(([value, label]) => ({ value, label }));
  const links = page.links.map((link) => ({
    value: link.id,
    label: `${link.holder} → ${link.held}`,
    hint: words.kinds[link.kind],
  }));
  const statements = page.statements.map((x) => ({
    value: x.id,
    label: words.claims[`${x.kind}.${x.value}`] ?? x.kind,
  }));
  return (
    <FactPage of={page} title={words.statementTitle}>
      <Form refusal={refusal}>
        <Checkboxes name="claim" legend={words.claim} choose="one" required options={claims} />
        <p className="text-sm text-soft">
          {words.linkFirst} <Link to={newLink}>{words.add}</Link>
        </p>
        {links.length > 0 && <Checkboxes name="linkIds" legend={words.named} options={links} />}
        {statements.length > 0 && (
          <Select name="replaces" label={words.replaces} blank={words.replacesNone} options={statements} />
        )}
        <FactFields under={page.id} pieces={page.pieces} />
        <div>
          <Button>{institutions.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}
