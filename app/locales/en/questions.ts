import type { questions as reference } from "../fr/questions.ts";

/** What investors ask the département. */
export const questions: typeof reference = {
  title: "Questions to the département",
  lead: "Only the département reads your question. An answer useful to all is published without saying who asked.",
  staffTitle: "Questions of the investors",
  own: "Your questions",
  asked: "Questions asked",
  toAll: "Answers given to all",
  none: "No question.",
  noneToAll: "No answer to all.",
  waits: "Waiting for an answer",
  answered: "Answered on",
  yours: "Your question",
  yoursHint: "Name no family and nobody who is helped.",
  ask: "Ask the question",
  answer: "Answer",
  words: "Answer",
  forAll: "To whom",
  tellAsker: "To who asked only",
  tellAll: "To all investors of the contract, without saying who asked",
  asTold: "The question as all will read it",
  asToldHint: "Take out whatever tells who asked. Used only if the answer is given to all.",
  send: "Send the answer",
  waiting: (count) =>
    count === 0
      ? "No question waits for an answer."
      : count === 1
        ? "One question waits for an answer."
        : `${count} questions wait for an answer.`,
  done: { asked: "The question is asked.", answered: "The answer is sent." },
};
