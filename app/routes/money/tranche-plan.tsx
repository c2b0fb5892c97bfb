import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { changeTranche } from "../../services/funding/plan-tranche.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";
import { TrancheFields } from "./tranche-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.tranche.change);

export async function loader(args: LoaderFunctionArgs) {
  const { money, contract } = await loadMoney(args, "commitment.record");
  return { contract, tranche: found(money.tranches.find(({ number }) => String(number) === args.params.number)) };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId, number } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/tranches/${number}`, "planifiee");
  return submit(args, "commitment.record", changeTranche, then, { contractId, number });
};

export default function TranchePlan() {
  const { contract, tranche } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const { number } = tranche;
  const below = [{ to: contractAddress(contract, `/tranches/${number}`), label: all.room.tranche(number) }];
  return (
    <MoneyPage of={contract} below={below} title={all.tranche.changeTitle(number)} lead={all.tranche.newLead}>
      <Form refusal={refusal}>
        <TrancheFields known={tranche} />
        <div>
          <Button>{all.tranche.save}</Button>
        </div>
      </Form>
    </MoneyPage>
  );
}
