import type { StoredRule } from "../../screening/rule.ts";
import type { Criterion, Grid } from "../grid.ts";
import { climateAndNature } from "./climate-and-nature.ts";
import { consumerProtection } from "./consumer-protection.ts";
import { eligibility } from "./eligibility.ts";
import { exclusions } from "./exclusions.ts";
import { inclusion } from "./inclusion.ts";
import { integrity } from "./integrity.ts";
import { offer } from "./offer.ts";
import { people } from "./people.ts";
import { transparency } from "./transparency.ts";

/** The criteria a new grid starts from; the département edits them before it freezes the grid. */
export const defaultCriteria: Criterion[] = [
  ...exclusions,
  ...eligibility,
  ...inclusion,
  ...consumerProtection,
  ...climateAndNature,
  ...people,
  ...integrity,
  ...transparency,
  ...offer,
];

/** A grid nobody has edited yet, under the rule given. */
export const defaultGrid = (rule: StoredRule): Grid => ({
  version: "1",
  criteria: defaultCriteria,
  aggregation: "median",
  spreadThreshold: 2,
  replyWorkingDays: 10,
  rule,
});
