import type { Day } from "../day.ts";
import type { VerdictValue } from "../screening/facts.ts";
import { type Assessment, type Overall, overallVerdict, type Standing } from "./overall.ts";

/** What a finding and a recorded verdict keep of what they rest on, beside their words. */
export interface Basis {
  credit: VerdictValue;
  /** Digest of the facts the credit verdict rests on. */
  inputs: string;
  standings: Standing[];
  /** Everything held against the candidate, each as one word: `sells:<activity>`, `missing:…`, `criterion:<code>`. */
  grounds: string[];
}

export interface FileFacts {
  /** Null = not screened. */
  screening: { verdict: VerdictValue; inputs: string } | null;
  assessments: Assessment[];
  /** The latest finding sent. */
  finding: { verdict: VerdictValue; replyBy: Day /** It said all it had to say. */; replied: boolean } | null;
  recorded: { verdict: VerdictValue; basis: Pick<Basis, "credit" | "inputs" | "standings"> } | null;
}

export interface FileState {
  /** As it stands today; null = not screened. */
  overall: Overall | null;
  /** The recorded verdict rests on something that has changed since. */
  reexamine: boolean;
  /** Excluded or undetermined today, and no finding says so yet. */
  toHear: boolean;
  /** A finding was sent and the candidate may still answer it. */
  waiting: boolean;
}

/** Where one candidate's file stands on a day. `codes`: the criteria a person assesses. */
export function fileStateOf(
  { screening, assessments, finding, recorded }: FileFacts,
  codes: readonly string[],
  today: Day,
): FileState {
  const overall = screening && overallVerdict(screening.verdict, codes, { assessments, today });
  const heard = finding !== null && overall !== null && finding.verdict === overall.value;
  return {
    overall,
    reexamine: recorded !== null && !holds(recorded.basis, overall, screening?.inputs ?? null),
    toHear: recorded === null && overall !== null && overall.value !== "cleared" && !heard,
    waiting: recorded === null && finding !== null && !finding.replied && today <= finding.replyBy,
  };
}

/** True while nothing a recorded verdict rests on has changed. */
function holds(
  basis: Pick<Basis, "credit" | "inputs" | "standings">,
  now: Overall | null,
  inputs: string | null,
): boolean {
  if (!now || basis.inputs !== inputs || basis.credit !== now.credit) return false;
  const told = (standings: readonly Standing[]) => standings.map(({ code, value }) => `${code} ${value}`).join();
  return told(basis.standings) === told(now.standings);
}

/**
 * Whether a verdict may be recorded on what was sent: a cleared one needs nothing; any other, the same verdict with
 * no ground the candidate could not answer.
 */
export function covers(
  sent: { verdict: VerdictValue; grounds: readonly string[] } | null,
  now: { verdict: VerdictValue; grounds: readonly string[] },
): boolean {
  if (now.verdict === "cleared") return true;
  return sent !== null && sent.verdict === now.verdict && now.grounds.every((ground) => sent.grounds.includes(ground));
}
