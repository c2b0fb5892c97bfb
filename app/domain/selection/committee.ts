/** A member at a meeting. `recused`: they left this file, whatever they do at the others. */
export interface Seat {
  memberId: string;
  present: boolean;
  recused: boolean;
}

export interface Quorum {
  /** Members who may sit on this file: all but the recused. */
  sitting: number;
  present: number;
  /** How many must be present: more than half of those who may sit. */
  needed: number;
  reached: boolean;
}

/** The quorum of one file, counted after recusals: who left it counts neither as member nor as present. */
export function quorum(seats: readonly Seat[]): Quorum {
  const sitting = seats.filter(({ recused }) => !recused);
  const present = sitting.filter((seat) => seat.present).length;
  const needed = Math.floor(sitting.length / 2) + 1;
  return { sitting: sitting.length, present, needed, reached: present >= needed };
}

export const ballots = ["for", "against", "abstain"] as const;
export type Ballot = (typeof ballots)[number];

export interface Outcome {
  for: number;
  against: number;
  abstain: number;
  /** More votes for than against; equal votes carry nothing, abstentions are no votes cast. */
  carried: boolean;
}

/** What a vote came to. */
export function count(votes: readonly Ballot[]): Outcome {
  const of = (ballot: Ballot) => votes.filter((vote) => vote === ballot).length;
  return { for: of("for"), against: of("against"), abstain: of("abstain"), carried: of("for") > of("against") };
}
