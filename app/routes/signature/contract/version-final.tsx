import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { finaliseVersion } from "../../../services/signature/contract/finalise-version.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress, versionAddress } from "./contract-addresses.ts";
import { useContractCrumbs } from "./contract-page.tsx";
import { loadKnownContract, versionOf } from "./load-contract.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.contract.final.title(data?.number ?? 1));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, stop, contract } = await loadKnownContract(args, "contract.record");
  const { number, fileName, sha256 } = versionOf(contract, args.params.number);
  if (stop) throw precondition(stop);
  const open = contract.comments.filter(({ settledAt }) => settledAt === null).length;
  return { selection, number, fileName, sha256, open };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", number } = args.params;
  const then = () => doneAt(contractAddress(selectionId), "version-arretee");
  return submit(args, "contract.record", finaliseVersion, then, { selectionId, number });
};

/** Asks once before a version becomes the one everybody signs. */
export default function VersionFinal() {
  const { selection, number, fileName, sha256, open } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().contract.final;
  return (
    <ConfirmPage
      title={text.title(number)}
      crumbs={useContractCrumbs(selection, number)}
      consequences={[
        text.file(fileName),
        <>
          {text.hash} <code className="break-all">{sha256}</code>
        </>,
        text.comments(open),
        text.shut,
      ]}
      undo={text.undo}
      confirm={text.confirm}
      kind="primary"
      cancelTo={versionAddress(selection.id, number)}
      refusal={refusal}
    >
      <input type="hidden" name="sha256" value={sha256} />
    </ConfirmPage>
  );
}
