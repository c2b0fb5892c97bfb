import type { ProposedParty } from "../../../services/signature/contract/proposed-parties.ts";
import { Button } from "../../../ui/button.tsx";
import { capital } from "../../../ui/choices.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Form } from "../../../ui/form.tsx";
import { useText } from "../../../ui/text.tsx";

/** Whom the contract is expected to bind, each with the button that adds it. */
export function ProposedTable({ proposed }: { proposed: readonly ProposedParty[] }) {
  const text = useText().contract.parties;
  return (
    <DataTable
      caption={text.caption}
      rows={proposed}
      rowKey={({ capacity, institutionId }) => `${capacity}-${institutionId}`}
      empty={<p className="border-y border-line py-3 text-soft">{text.noneProposed}</p>}
      columns={[
        { key: "name", header: text.name, render: ({ name }) => name },
        {
          key: "capacity",
          header: text.capacity,
          render: ({ capacity, rank }) => (
            <>
              {capital(text.capacities[capacity])}
              {rank !== null && <span className="text-soft">, {text.ranked(rank)}</span>}
            </>
          ),
        },
        {
          key: "act",
          header: text.act,
          render: ({ capacity, institutionId, candidacyId, name }) => (
            <Form id={`partie-${capacity}-${institutionId}`}>
              <input type="hidden" name="capacity" value={capacity} />
              {candidacyId ? (
                <input type="hidden" name="candidacyId" value={candidacyId} />
              ) : (
                <input type="hidden" name="institutionId" value={institutionId} />
              )}
              <div>
                <Button kind="secondary">
                  <span aria-hidden="true">{text.addOne}</span>
                  <span className="sr-only">{text.addOf(name, text.capacities[capacity])}</span>
                </Button>
              </div>
            </Form>
          ),
        },
      ]}
    />
  );
}
