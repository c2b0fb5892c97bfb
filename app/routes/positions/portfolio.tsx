import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { together } from "../../domain/repayment/positions.ts";
import { readAsOf } from "../../http/as-of.ts";
import { pageNumber } from "../../http/page-number.ts";
import { signedIn } from "../../http/visit.ts";
import { readPositions } from "../../services/positions/read-positions.ts";
import { Amount } from "../../ui/amount.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Figures } from "../../ui/figures.tsx";
import { day, money } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { AsOfForm } from "../institutions/as-of-form.tsx";
import { ContractsTable } from "./contracts-table.tsx";
import { portfolioView } from "./portfolio-view.ts";
import { RateText } from "./rate-text.tsx";
import { statementAddresses } from "./statement-addresses.ts";
import { Multiple } from "./worth-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.portfolioTitle);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "position.read");
  const { when, on, known } = readAsOf(args);
  const held = await readPositions(context, {}, when);
  const { search } = new URL(args.request.url);
  // One contract: its own page answers all there is to ask.
  const [only, ...others] = held;
  if (only && others.length === 0) throw redirect(`/ma-position/${only.contractId}${search}`);
  const page = { number: pageNumber(args.request), size: 25 };
  return { on, known, today: when.on, ...portfolioView(held, together(held.map(({ position }) => position)), page) };
}

/** All contracts of an investor together, then one by one. */
export default function Portfolio() {
  const { on, known, today, figures, rows, total, page } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.positions;
  const locale = useLocale();
  const at = new URLSearchParams({ ...(on && { au: on }), ...(known && { connu: known }) });
  const suffix = at.size > 0 ? `?${at}` : "";
  const statement = statementAddresses("/ma-position", { on, known });
  const round = (cents: bigint) => money(cents, locale, true);
  return (
    <Page
      title={text.title(day(today, locale))}
      lead={
        total > 0
          ? [
              text.lead.contracts(total),
              text.lead.paid(round(figures.received), round(figures.committed)),
              ...(figures.repaid > 0n ? [text.lead.back(round(figures.repaid))] : []),
            ].join(" ")
          : undefined
      }
      actions={
        <>
          {total > 0 && (
            <>
              <LinkButton to={statement.pdf} download>
                {text.documents.statementPdf}
              </LinkButton>
              <LinkButton to={statement.xlsx} download>
                {text.documents.statementXlsx}
              </LinkButton>
            </>
          )}
          <LinkButton to="/ma-position/delegues">{all.delegates.open}</LinkButton>
        </>
      }
    >
      {total === 0 ? (
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      ) : (
        <>
          <Figures
            items={[
              ...(["committed", "called", "received", "repaid", "outstanding", "expected"] as const).map((key) => ({
                term: text.figures[key],
                value: <Amount cents={figures[key]} round />,
              })),
              {
                term: text.worth.tvpi,
                value: <Multiple value={figures.multiples.tvpi} />,
                note: text.worth.names.tvpi,
              },
              { term: text.worth.rate, value: <RateText rate={figures.rate} />, note: text.worth.rateName },
            ]}
          />
          <p className="text-sm text-soft">{text.portfolio.together}</p>
          <Section title={text.portfolio.table}>
            <ContractsTable rows={rows} suffix={suffix} />
            <Pagination page={page.number} pages={Math.ceil(total / page.size)} />
          </Section>
        </>
      )}
      <AsOfForm on={on} known={known} />
    </Page>
  );
}
