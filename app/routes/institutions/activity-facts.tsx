import type { ActivityRow } from "../../../db/queries/activities.ts";
import type { Day } from "../../domain/day.ts";
import { Amount } from "../../ui/amount.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useText } from "../../ui/text.tsx";
import { PeriodText } from "./period-text.tsx";
import { PieceLink } from "./piece-link.tsx";

interface ActivityFactsProps {
  /** With the names of its territories. */
  activity: ActivityRow & { where: string[] };
  under: string;
  on: Day;
}

/** All that is said of a credit activity, with its piece. */
export function ActivityFacts({ activity, under, on }: ActivityFactsProps) {
  const { activities: words, ownership, institutions, documents } = useText();
  const { products, audiences, where, channels, volumeCents } = activity;
  const said = [
    { term: words.stance, value: words.stances[activity.stance] },
    { term: words.products, value: products.map((code) => words.productNames[code]).join(", ") },
    { term: words.audiences, value: audiences.map((code) => words.audienceNames[code]).join(", ") },
    { term: words.territories, value: where.join(", ") },
    { term: words.channels, value: channels.map((code) => words.channelNames[code]).join(", ") || words.allChannels },
    { term: words.covers, value: words.coverNames[activity.covers] },
    { term: words.volume, value: volumeCents !== null && <Amount cents={BigInt(volumeCents)} round /> },
    { term: ownership.period, value: <PeriodText {...activity} /> },
    { term: institutions.source, value: institutions.sources[activity.source] },
    { term: ownership.evidence, value: <PieceLink fact={activity} under={under} on={on} /> },
    { term: documents.page, value: activity.evidencePage },
  ];
  return <Facts items={said.filter((fact) => fact.value)} />;
}
