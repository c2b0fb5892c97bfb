import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { statementById } from "../../../db/queries/ownership.ts";
import { can } from "../../domain/access/matrix.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { withdrawStatement } from "../../services/ownership/withdraw-statement.ts";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";
import { PeriodText } from "./period-text.tsx";
import { PieceLink } from "./piece-link.tsx";
import { Withdrawal } from "./withdrawal.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ ownership }) => ownership.oneStatement, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "register.read");
  const statement = found(await context.read((tx) => statementById(tx, args.params.statementId ?? "")));
  found(statement.institutionId === base.id || null);
  const may = can(context.viewer, "statement.record") && statement.supersededAt === null;
  return { id: base.id, name: base.name, statement, on: context.today, may };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "statement.record", withdrawStatement, () => doneAt(`/etablissements/${args.params.id}`, "retire"), {
    statementId: args.params.statementId,
  });

export default function Statement() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { ownership: words, institutions } = useText();
  const { statement } = page;
  const links = statement.links.map((link) => (
    <div key={link.id}>
      <Link to={`/etablissements/${page.id}/liens/${link.id}`}>{`${link.holder} → ${link.held}`}</Link>,{" "}
      {words.kinds[link.kind]}
    </div>
  ));
  const claim = words.claims[`${statement.kind}.${statement.value}`];
  const said = [
    {
      term: words.named,
      value:
        links.length > 0
          ? links
          : ((statement.reason && words.registerReasons[statement.reason]) ?? statement.reason ?? words.namedCount(0)),
    },
    { term: words.period, value: <PeriodText {...statement} /> },
    { term: institutions.source, value: institutions.sources[statement.source] },
    { term: words.evidence, value: <PieceLink fact={statement} under={page.id} on={page.on} /> },
  ];
  return (
    <FactPage
      of={page}
      title={words.oneStatement}
      lead={`${page.name} : ${claim?.charAt(0).toLowerCase()}${claim?.slice(1)}.`}
    >
      {statement.supersededAt && <Notice>{words.statementSuperseded}</Notice>}
      <Facts items={said} />
      {page.may && <Withdrawal title={words.withdrawStatement} means={words.withdrawMeans} refusal={refusal} />}
    </FactPage>
  );
}
