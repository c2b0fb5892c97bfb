/**
 * What an institution is, and whether such a body could lend to consumers.
 * A closed table: the verdict asks nothing else about a sector. `unknown` could lend, so silence never clears.
 */
export const categories = {
  credit_institution: { couldLend: true, reason: "lending is its authorised trade" },
  financing_company: { couldLend: true, reason: "authorised to lend without taking deposits" },
  payment_institution: { couldLend: true, reason: "may grant credit tied to payments" },
  e_money_institution: { couldLend: true, reason: "may grant credit tied to payments" },
  credit_intermediary: { couldLend: true, reason: "sells credit for others" },
  retailer: { couldLend: true, reason: "may offer instalments or tied credit at the till" },
  insurer: { couldLend: true, reason: "may lend or distribute credit beside its policies" },
  holding: { couldLend: true, reason: "may carry a licence or lend through a group treasury" },
  branch: { couldLend: true, reason: "acts under the licence of its head office" },
  industrial: { couldLend: true, reason: "may finance its own sales" },
  unknown: { couldLend: true, reason: "nothing is known of its trade" },
  fund_manager: { couldLend: false, reason: "manages portfolios, not authorised to lend to consumers" },
  fund: { couldLend: false, reason: "an investment vehicle does not sell credit to households" },
  public_body: { couldLend: false, reason: "acts under public law" },
  foundation: { couldLend: false, reason: "not authorised to lend against interest" },
  association: { couldLend: false, reason: "not authorised to lend, micro-credit excepted and exempt" },
  social_operator: { couldLend: false, reason: "runs social services" },
} as const satisfies Record<string, { couldLend: boolean; reason: string }>;

export type Category = keyof typeof categories;
export const categoryCodes = Object.keys(categories) as [Category, ...Category[]];
