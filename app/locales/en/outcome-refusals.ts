/** Why an indicator, a result or its breakdown is refused. */
export const outcomeRefusals = {
  indicatorMeasured: "Indicator {code} has been measured: its definition no longer changes.",
  validatorsFormat: "Give at least one function, ten at most, separated by commas.",
  resultWhole: "Write a whole number.",
  resultKnown: "This measure already has a result: open it to replace it.",
  dayBeforeMeasure: "This day is before that of the measurement.",
  breakdownLine:
    "Line {line} cannot be read: write “category; population; reached”, each category once, never above its population.",
  breakdownSum:
    "The breakdown gives {reached} out of {population}: it must give the result itself, population and reached.",
  breakdownAlone: "A breakdown has two categories at least.",
  breakdownMeasured:
    "These categories each have a result of their own, always shown: one more breakdown would give small numbers away.",
  breakdownCodes:
    "This breakdown exists with the categories {codes}: take them all up again, another division would give small numbers away.",
  scopeBroken:
    "The pooled result is broken down this way already: a result for one category would give its small numbers away.",
};
