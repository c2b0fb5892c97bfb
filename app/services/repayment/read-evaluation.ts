import type { Tx } from "../../../db/client.ts";
import type { Result } from "../../domain/outcomes/results.ts";
import { type Evaluated, type Evaluation, evaluate } from "../../domain/repayment/evaluate.ts";
import { canonical, sha256 } from "../../domain/screening/canonical.ts";
import { asMeasured, type ReadAt, type ResultsRead, readResults } from "../outcomes/read-results.ts";
import { type ReceiptEntries, readLedger } from "./read-ledger.ts";
import { frozenTerms, readTermsVersions, type TermsVersion } from "./read-terms-file.ts";

export interface ContractEvaluation {
  versions: TermsVersion[];
  measured: ResultsRead;
  evaluated: Evaluated;
  entries: ReceiptEntries;
  /** Null before any version of the terms is frozen. */
  evaluation: Evaluation | null;
  /** SHA-256 of terms, results and ledger. */
  inputsHash: string;
}

/** What the contract owes at a day by its frozen terms, from the journal and the results as they stood that day. */
export async function readEvaluation(tx: Tx, contractId: string, at: ReadAt): Promise<ContractEvaluation> {
  const measured = await readResults(tx, contractId, at);
  const asOf = at.on;
  const versions = await readTermsVersions(tx, contractId);
  const { ledger, entries } = await readLedger(tx, contractId, asOf);
  const results: Result[] = asMeasured(measured, asOf);
  const terms = frozenTerms(versions);
  const evaluated: Evaluated = { terms, results: { results, profiles: [] }, ledger, asOf };
  const hashes = versions.flatMap(({ hash, frozenAt }) => (frozenAt ? [hash] : []));
  const inputs = { terms: hashes, results: results.map(plain), ledger, asOf };
  const evaluation = terms.length > 0 ? evaluate(evaluated) : null;
  return { versions, measured, evaluated, entries, evaluation, inputsHash: sha256(canonical(inputs)) };
}

const plain = ({ baseline, ...one }: Result) => ({ ...one, baseline: baseline && `${baseline.n}/${baseline.d}` });
