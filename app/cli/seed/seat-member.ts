import type { Context } from "../../services/context.ts";
import { appointMember } from "../../services/selection/committee/appoint-member.ts";
import { declareInterests } from "../../services/selection/committee/declare-interests.ts";

/** Gives a member a seat on the committee of the selection; they declare no interest, so that its files open to them. */
export async function seatMember(finance: Context, member: Context, selectionId: string): Promise<void> {
  await appointMember(finance, { selectionId, personId: member.viewer.personId, capacity: "chair" });
  await declareInterests(member, { selectionId, stance: "none" });
}
