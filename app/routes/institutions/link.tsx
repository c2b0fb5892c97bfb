import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { linkById } from "../../../db/queries/ownership.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { supersedeLink } from "../../services/ownership/supersede-link.ts";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useText } from "../../ui/text.tsx";
import { CorrectionFields } from "./correction-fields.tsx";
import { FactFields } from "./fact-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { LinkFields } from "./link-fields.tsx";
import { loadPieces } from "./load-pieces.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "link.record");
  const link = found(await context.read((tx) => linkById(tx, args.params.linkId ?? "")));
  found([link.holderId, link.heldId].includes(base.id) || null);
  return { ...base, link };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, supersedeLink, () => redirect(`/etablissements/${args.params.id}#liens`), {
    linkId: args.params.linkId,
  });

export default function Link() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const words = useText().ownership;
  const { link } = page;
  return (
    <FactPage of={page} title={words.correctTitle} lead={`${link.holder} → ${link.held}`}>
      {link.supersededAt ? (
        <Notice>{words.superseded}</Notice>
      ) : (
        <Form refusal={refusal}>
          <CorrectionFields legend={words.how} labels={words.hows}>
            <LinkFields of={link} />
            <FactFields pieces={page.pieces} of={link} />
          </CorrectionFields>
        </Form>
      )}
    </FactPage>
  );
}
