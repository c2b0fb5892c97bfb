import { Link } from "@remix-run/react";
import type { LinkRow } from "../../../db/queries/ownership.ts";
import type { Day } from "../../domain/day.ts";
import { Facts } from "../../ui/facts.tsx";
import { Percent } from "../../ui/percent.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { PeriodText } from "./period-text.tsx";
import { PieceLink } from "./piece-link.tsx";

/** All that is said of a link, with its piece. */
export function LinkFacts({ link, under, on }: { link: LinkRow; under: string; on: Day }) {
  const { ownership: words, institutions } = useText();
  const said = [
    { term: words.holder, value: <Link to={`/etablissements/${link.holderId}`}>{link.holder}</Link> },
    { term: words.held, value: <Link to={`/etablissements/${link.heldId}`}>{link.held}</Link> },
    { term: words.kind, value: words.kinds[link.kind] },
    { term: words.level, value: link.consolidation && words.levels[link.consolidation] },
    { term: words.share, value: link.share !== null && <Percent millionths={link.share} /> },
    { term: words.period, value: <PeriodText {...link} /> },
    { term: institutions.source, value: institutions.sources[link.source] },
    { term: words.stale, value: link.stale && <Tag tone="warning">{words.stale}</Tag> },
    { term: words.evidence, value: <PieceLink fact={link} under={under} on={on} /> },
  ];
  return <Facts items={said.filter((fact) => fact.value)} />;
}
