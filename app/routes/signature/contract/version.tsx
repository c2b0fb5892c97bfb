import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../domain/access/matrix.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { commentVersion, settleComment } from "../../../services/signature/contract/comment-version.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentTable } from "./comment-table.tsx";
import { contractAddress, versionAddress } from "./contract-addresses.ts";
import { ContractPage } from "./contract-page.tsx";
import { loadKnownContract, versionOf } from "./load-contract.ts";
import { VersionFacts } from "./version-facts.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.contract.version(data?.version.number ?? 1));

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, stop, contract } = await loadKnownContract(args);
  const version = versionOf(contract, args.params.number);
  const isOpen = stop === null;
  const newest = contract.versions[0]?.number ?? version.number;
  return {
    ...{ selection, version, newest, comments: contract.comments.filter((one) => one.version === version.number) },
    before: contract.versions.find((one) => one.number === version.number - 1)?.number ?? null,
    mayComment: can(context.viewer, "contract.comment") && isOpen,
    mayFinalise:
      can(context.viewer, "contract.record") && isOpen && version.number === newest && version.finalAt === null,
  };
}

/** `?regler` settles a comment; without it one is added. */
export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", number = "" } = args.params;
  const settles = new URL(args.request.url).searchParams.has("regler");
  const back = versionAddress(selectionId, Number(number));
  return settles
    ? submit(args, "contract.comment", settleComment, () => doneAt(back, "observation-reglee"), { selectionId })
    : submit(args, "contract.comment", commentVersion, () => doneAt(back, "observation"), { selectionId, number });
};

export default function Version() {
  const { selection, version, newest, before, comments, mayComment, mayFinalise } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { contract: text } = useText();
  const { number, finalAt } = version;
  const open = comments.filter(({ settledAt }) => settledAt === null).length;
  const isPdf = version.mediaType === "application/pdf";
  const lead = number !== newest ? text.one.older(newest) : finalAt ? text.one.final : text.one.current(open);
  const here = versionAddress(selection.id, number);
  return (
    <ContractPage
      selection={selection}
      title={text.version(number)}
      lead={lead}
      actions={
        <>
          {mayFinalise && isPdf && (
            <LinkButton to={`${here}/finale`} kind="primary">
              {text.one.finalise}
            </LinkButton>
          )}
          <LinkButton to={`${here}/fichier`} download>
            {text.download}
          </LinkButton>
        </>
      }
    >
      <Section
        title={text.one.facts}
        actions={
          before && (
            <LinkButton to={contractAddress(selection.id, `difference?de=${before}&a=${number}`)}>
              {text.one.compareBefore(before)}
            </LinkButton>
          )
        }
      >
        <VersionFacts version={version} />
        {mayFinalise && !isPdf && <p className="mt-3 text-soft">{text.one.pdfNeeded}</p>}
      </Section>
      <Section title={text.comments.title}>
        <CommentTable comments={comments} number={number} action={mayComment ? `${here}?regler` : null} />
        {mayComment && <CommentForm action={here} refusal={refusal} />}
      </Section>
    </ContractPage>
  );
}
