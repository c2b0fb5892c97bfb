export const indicatorKinds = ["means", "result"] as const;

/** What may happen to a result; that another took its place is told by the other. */
export const resultEventKinds = ["validated", "contested", "upheld"] as const;

/** By what a result may be broken down; never by person. */
export const breakdownDimensions = ["cohort", "period", "territory", "profile"] as const;
