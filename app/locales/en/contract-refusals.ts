import type { contractRefusals as fr } from "../fr/contract-refusals.ts";

export const contractRefusals = {
  contractSigned: "The contract is signed: nothing is added or corrected any more.",
  contractEnded: "The procedure is annulled or abandoned: nothing is added to this contract any more.",
  contractFinal: "A version is final: the title and the form can no longer be corrected. Add a new version first.",
  versionFileNeeded: "Choose the file of the contract.",
  versionFileType: "A version is a whole PDF or DOCX: this file is neither, whatever its name.",
  versionSame: "This file is, to the byte, that of the present version: there is nothing to add.",
  versionNotNewest: "There is a newer version: only the last one can be made final.",
  versionFinalAlready: "This version is final already.",
  versionNotPdf: "Only a PDF can be made final: add the contract as PDF, then make that version final.",
  versionOtherHash: "The file is no longer the one the page showed. Read it again, then retry.",
  partyNeeded: "Choose an institution.",
  partyNotKept: "An investor is a kept candidate: its recorded verdict is “cleared”, or a live derogation covers it.",
  partyTwice: "This institution is a party to the contract already.",
  rankFormat: "Write a rank from 1 to 99.",
  substituteOther: "A substitute stands in for somebody of the same party who is no substitute.",
  powerFileNeeded: "Join the document of the power: without it this person cannot sign.",
  signatoryTwice: "This address is already that of a signatory of this party.",
  rankBeforeSigned:
    "This rank comes before {names}, who has already approved or signed and does not do so again: choose a later rank, or confirm.",
  signatoryActed:
    "{name} has already approved or signed the version that counts: this is not erased here. Correct their signature first, or add a new version.",
} satisfies typeof fr;
