/** Everything a candidate may choose: yes or no, or a step of a scale. */
export const choices = ["yes", "no", "0", "1", "2", "3", "4"] as const;
