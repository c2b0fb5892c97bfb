import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { linkById } from "../../../db/queries/ownership.ts";
import { can } from "../../domain/access/matrix.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { supersedeLink } from "../../services/ownership/supersede-link.ts";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { backTo } from "./back-to.ts";
import { CorrectionFields } from "./correction-fields.tsx";
import { FactFields } from "./fact-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { LinkFacts } from "./link-facts.tsx";
import { LinkFields } from "./link-fields.tsx";
import { loadPieces, piecesOf } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ ownership }) => ownership.oneTitle, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "register.read");
  const link = found(await context.read((tx) => linkById(tx, args.params.linkId ?? "")));
  found([link.holderId, link.heldId].includes(base.id) || null);
  const pieces = await context.read((tx) => piecesOf(tx, [link.holderId, link.heldId], context.today, link.evidenceId));
  return {
    ...base,
    pieces,
    link,
    on: context.today,
    may: can(context.viewer, "link.record") && link.supersededAt === null,
  };
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "link.record",
    supersedeLink,
    () => backTo(args.request, `/etablissements/${args.params.id}`, "corrige"),
    {
      linkId: args.params.linkId,
    },
  );

export default function Link() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const words = useText().ownership;
  const { link } = page;
  return (
    <FactPage of={page} title={words.oneTitle} lead={`${link.holder} → ${link.held}`}>
      {link.supersededAt && <Notice>{words.superseded}</Notice>}
      <LinkFacts link={link} under={page.id} on={page.on} />
      {page.may && (
        <Section title={words.correctTitle}>
          <Form refusal={refusal}>
            <CorrectionFields legend={words.how} labels={words.hows}>
              <LinkFields of={link} />
              <FactFields under={page.id} pieces={page.pieces} of={link} />
            </CorrectionFields>
          </Form>
        </Section>
      )}
    </FactPage>
  );
}
