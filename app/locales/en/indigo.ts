import type { indigo as reference } from "../fr/indigo.ts";

/** The export of a contract to the public register of impact bonds. */
export const indigo: typeof reference = {
  title: "INDIGO export",
  open: "Export for INDIGO",
  lead: "INDIGO is the public register of impact bonds. The JSON file describes the contract; what is withheld is not in it, and the file says so.",
  save: "Save the JSON",
  withheld: "What is withheld",
  what: "Information",
  why: "Why",
  ofInvestor: (name) => `Commitment and movements: ${name}`,
  fields: {
    "overall_project_finance.total_investment_commitment": "Total committed",
    "investment_details.total_funds_invested": "Total paid in",
    results: "Detailed results",
  },
  reasons: {
    investorUndisclosed: "The investor has not agreed to publication.",
    wouldReveal: "The difference would reveal what another investor keeps private.",
    smallNumbers: "Details by cohort, period or territory are not published: they may tell of persons.",
    notFinal: "No result is final.",
  },
  choices: "What you specify",
  agreed: "Investors who agree to the publication of their amounts",
  agreedHint: "Without agreement, neither name nor amount. If a single one refuses, everybody’s amounts are withheld.",
  sector: "Policy sector",
  sectorHint: "From INDIGO’s list.",
  noSector: "Not specified",
  sectors: {
    "Employment and training": "Employment and training",
    "Child and family welfare": "Child and family welfare",
    Health: "Health",
    Homelessness: "Homelessness",
    Education: "Education",
    "Criminal justice": "Criminal justice",
    "Agriculture and environment": "Agriculture and environment",
    "Poverty reduction": "Poverty reduction",
  },
  apply: "Update",
};
