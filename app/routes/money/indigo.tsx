import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { indigoProject, indigoSectors } from "../../domain/funding/indigo.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { askedIndigo } from "./indigo-asked.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.indigo.title);

export async function loader(args: LoaderFunctionArgs) {
  const { contract, read, disclosed, sector, search } = await askedIndigo(args);
  const withheld = (read ? indigoProject(read.contract).withheld : []).map(({ path, reason }) => {
    const place = Number(/^investments\[(\d+)\]$/.exec(path)?.[1] ?? -1);
    return { path, reason, investor: read?.contract.investors[place]?.name ?? null };
  });
  return {
    ...{ contract, withheld, disclosed, sector, search, isSigned: read !== null },
    investors: (read?.contract.investors ?? []).map(({ name }, i) => ({ name, partyId: read?.partyIds[i] ?? "" })),
  };
}

export default function Indigo() {
  const { contract, withheld, disclosed, sector, search, isSigned, investors } = useLoaderData<typeof loader>();
  const { indigo: text, money } = useText();
  const lead = isSigned ? text.lead : money.room.lead.unsigned;
  return (
    <MoneyPage
      of={contract}
      title={text.title}
      lead={lead}
      actions={
        isSigned && (
          <LinkButton
            to={contractAddress(contract, `/indigo/fichier${search && `?${search}`}`)}
            kind="primary"
            download
          >
            {text.save}
          </LinkButton>
        )
      }
    >
      {isSigned && (
        <>
          <Section title={text.withheld}>
            <DataTable
              caption={text.withheld}
              rows={withheld}
              rowKey={({ path }) => path}
              empty={null}
              columns={[
                {
                  key: "what",
                  header: text.what,
                  render: ({ path, investor }) =>
                    investor === null ? (text.fields[path] ?? path) : text.ofInvestor(investor),
                },
                { key: "why", header: text.why, render: ({ reason }) => text.reasons[reason] },
              ]}
            />
          </Section>
          <Section title={text.choices}>
            <Form method="get">
              {investors.length > 0 && (
                <Checkboxes
                  name="publie"
                  legend={text.agreed}
                  hint={text.agreedHint}
                  options={investors.map(({ partyId, name }) => ({ value: partyId, label: name }))}
                  defaultValue={disclosed}
                />
              )}
              <Select
                name="secteur"
                label={text.sector}
                hint={text.sectorHint}
                blank={text.noSector}
                options={indigoSectors.map((value) => ({ value, label: text.sectors[value] }))}
                defaultValue={sector ?? ""}
              />
              <div>
                <Button kind="secondary">{text.apply}</Button>
              </div>
            </Form>
          </Section>
        </>
      )}
    </MoneyPage>
  );
}
