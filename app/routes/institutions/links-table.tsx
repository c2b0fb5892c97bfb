import { Link } from "@remix-run/react";
import type { LinkRow } from "../../../db/queries/ownership.ts";
import type { Day } from "../../domain/day.ts";
import { Percent } from "../../ui/percent.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { FactsFrame } from "./facts-frame.tsx";
import { PeriodText } from "./period-text.tsx";
import { PieceLink } from "./piece-link.tsx";

interface LinksTableProps {
  id: string;
  way: "up" | "down";
  links: readonly LinkRow[];
  on: Day;
  mayCorrect: boolean;
}

/** Links of an institution in one direction, with source, dates and evidence. */
export function LinksTable({ id, way, links, on, mayCorrect }: LinksTableProps) {
  const text = useText();
  const words = text.ownership;
  const other = (link: LinkRow) => (way === "up" ? [link.holderId, link.holder] : [link.heldId, link.held]);
  const open = mayCorrect ? text.institutions.correct : text.institutions.open;
  const shared = ["capital", "votes", "fund_subscription"];
  return (
    <FactsFrame
      title={way === "up" ? words.up : words.down}
      none={way === "up" ? words.noneUp : words.noneDown}
      rows={links}
      columns={[
        {
          key: "other",
          header: way === "up" ? words.holder : words.held,
          render: (link) => <Link to={`/etablissements/${other(link)[0]}`}>{other(link)[1]}</Link>,
        },
        {
          key: "kind",
          header: words.kind,
          render: (link) => (
            <>
              {words.kinds[link.kind]} {link.consolidation && words.levels[link.consolidation]}{" "}
              {link.stale && <Tag tone="warning">{words.stale}</Tag>}
            </>
          ),
        },
        {
          key: "share",
          header: words.share,
          align: "end",
          render: (link) => (shared.includes(link.kind) ? <Percent millionths={link.share} /> : "—"),
        },
        { key: "period", header: words.period, render: (link) => <PeriodText {...link} /> },
        {
          key: "source",
          header: words.evidence,
          render: (link) =>
            link.evidenceId ? <PieceLink fact={link} under={id} on={on} /> : text.institutions.sources[link.source],
        },
        {
          key: "open",
          header: open,
          render: (link) => (
            <Link to={`/etablissements/${id}/liens/${link.id}`}>
              {open}
              <span className="sr-only"> : {other(link)[1]}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}
