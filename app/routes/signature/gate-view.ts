import type { LegalEventRecord } from "../../../db/queries/deliberation.ts";
import type { Day } from "../../domain/day.ts";
import type { Message } from "../../domain/errors.ts";
import { stopOfFile } from "../../domain/signature/enforceable.ts";
import { type GateCheck, type GateFacts, isOpen, signableFrom } from "../../domain/signature/gate.ts";

/** The one sentence of the room: which, and the day or the reason it tells. */
export interface GateLead {
  kind:
    | "now"
    | "sameDay"
    | "from"
    | "missing"
    | "signed"
    | "inForce"
    | "suspended"
    | "annulled"
    | "notUndone"
    | "partly";
  day: Day | null;
  because: Message | null;
}

/** Conditions that come by themselves once the day is there: they keep nobody from preparing. */
const ofTheDay = ["strictly_later"];

/** What is told of the vote and its publicity alone, to whoever may not read the contract. */
export const publicCodes: readonly string[] = ["adopted", "quorum", "transmitted", "published", "standing"];

/** What a legal officer came for: possible now, from when, or what is missing first. */
export function gateLead(told: {
  state: string;
  facts: GateFacts;
  checks: readonly GateCheck[];
  signedOn: Day | null;
  today: Day;
  /** Whether the reader may read the contract: what they may not is told as unread, never as missing. */
  readsContract: boolean;
}): GateLead {
  const { state, facts, signedOn, today, readsContract } = told;
  const checks = told.checks.filter(({ code }) => readsContract || publicCodes.includes(code));
  const lead = (kind: GateLead["kind"], day: Day | null = null, because: Message | null = null) => ({
    ...{ kind, day, because },
  });
  const stop = stopOfFile(facts.events);
  // The fact that ended it was corrected before the portal restored a procedure by itself.
  if (state === "annulled" && stop?.by !== "annulled") return lead("notUndone");
  if (stop) return lead(stop.by, stop.onDay);
  if (["in_force", "closed"].includes(state)) return lead("inForce");
  if (signedOn !== null) return lead("signed", signedOn);
  if (!readsContract && isOpen(checks)) return lead("partly");
  if (isOpen(checks)) return lead(checks.some((one) => one.state === "overridden") ? "sameDay" : "now");
  const from = signableFrom(facts);
  const first = checks.find((one) => one.state === "unmet" && !ofTheDay.includes(one.code));
  if (first) return lead("missing", from, first.message);
  return from !== null && from > today
    ? lead("from", from)
    : lead("missing", from, checks.find((one) => one.state === "unmet")?.message);
}

/**
 * Where the selection stands past a point that what is recorded no longer carries: a fact of the vote was corrected since,
 * or, while it is signed, the contract was changed.
 */
export function brokenBy(state: string, checks: readonly GateCheck[]): "fact" | "contract" | null {
  const facts = ["adopted", "transmitted", "published"];
  const needed =
    state === "deliberated"
      ? ["adopted"]
      : ["enforceable", "signing", "signed", "notified", "in_force"].includes(state)
        ? facts
        : [];
  const lacks = (codes: readonly string[]) => checks.some((one) => one.state === "unmet" && codes.includes(one.code));
  if (lacks(needed)) return "fact";
  return state === "signing" && lacks(["final_version", "legal_form", "signatories"]) ? "contract" : null;
}

/** Where each unmet condition is mended, below the selection. */
export const mends: Record<
  GateCheck["code"],
  { to: string; label: "deliberation" | "transmission" | "publication" | "lift" | "contract" | "derogations" } | null
> = {
  adopted: { to: "/deliberation", label: "deliberation" },
  quorum: { to: "/deliberation", label: "deliberation" },
  transmitted: { to: "/faits/nouveau?type=transmission", label: "transmission" },
  published: { to: "/faits/nouveau?type=publication", label: "publication" },
  standing: { to: "/faits/nouveau?type=suspension_lifted", label: "lift" },
  strictly_later: null,
  final_version: { to: "/contrat", label: "contract" },
  legal_form: { to: "/contrat", label: "contract" },
  signatories: { to: "/contrat", label: "contract" },
  powers: { to: "/contrat", label: "contract" },
  cleared: { to: "", label: "derogations" },
};

/** The fact on record a condition rests on: its page. */
export function restsOn(check: GateCheck, events: readonly LegalEventRecord[]): string | null {
  const kinds: Partial<Record<GateCheck["code"], readonly string[]>> = {
    transmitted: ["transmission"],
    published: ["publication", "notification"],
    standing: ["suspension", "annulment", "withdrawal"],
  };
  const found = events.find(
    ({ kind, onDay, about }) =>
      kinds[check.code]?.includes(kind) &&
      onDay === check.on &&
      (check.code === "standing" || about === "deliberation"),
  );
  return found?.id ?? null;
}
