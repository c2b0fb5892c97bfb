/** In what capacity somebody sits on a committee. */
export const capacities = ["chair", "member"] as const;
export type Capacity = (typeof capacities)[number];

/** `keep`: may this candidate be kept; `derogation`: an exception for it; `ranking`: the order that is proposed. */
export const motionKinds = ["keep", "derogation", "ranking"] as const;
export type MotionKind = (typeof motionKinds)[number];
