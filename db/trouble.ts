/** What stops the program and what to do about it, in one sentence for the operator: no stack is shown. */
export class Trouble extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Trouble";
  }
}
