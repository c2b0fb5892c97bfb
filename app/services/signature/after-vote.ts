import { course, type SelectionState } from "../../domain/selection/states.ts";

const afterVote: readonly SelectionState[] = [...course.slice(course.indexOf("deliberated")), "suspended", "annulled"];

/** True from the vote on, whatever became of the selection since. */
export const isAfterVote = (state: string): boolean => (afterVote as readonly string[]).includes(state);

/** Whether everybody has signed and the procedure goes on: the parties are told, or were. */
export const isAfterSigning = (state: string): boolean => ["signed", "notified", "in_force", "closed"].includes(state);
