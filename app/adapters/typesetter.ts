import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Paper, PaperStandard } from "../domain/documents/paper.ts";
import { canonical } from "../domain/screening/canonical.ts";

/** What the thread runs: plain JavaScript, so that it needs no loader of its own. */
const thread = `
const { parentPort, workerData } = require("node:worker_threads");
let compiler = null;
parentPort.on("message", ({ id, template, paper, standard }) => {
  try {
    const { NodeCompiler } = require(workerData.compiler);
    compiler ??= NodeCompiler.create({ workspace: process.cwd() });
    const bytes = compiler.pdf({ mainFileContent: template, inputs: { paper } }, { pdfStandard: standard });
    compiler.evictCache(10);
    parentPort.postMessage({ id, bytes });
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error && error.message || error) });
  }
});
`;

interface Answer {
  id: number;
  bytes?: Uint8Array;
  failure?: string;
}

export class TypesettingFailed extends Error {}

let worker: Worker | null = null;
let count = 0;
const waiting = new Map<number, { done: (bytes: Buffer) => void; failed: (error: Error) => void }>();

/**
 * Sets a paper by its template (app/documents/paper-template.ts) as PDF, in a thread of its own. The same paper under the same standard gives the same bytes. Fails in
 * words where the typesetter is not installed for this machine.
 */
export function setPaper(template: string, paper: Paper, standard: PaperStandard): Promise<Buffer> {
  const id = ++count;
  return new Promise((done, failed) => {
    try {
      worker ??= started();
    } catch (error) {
      return failed(new TypesettingFailed(String(error)));
    }
    waiting.set(id, { done, failed });
    worker.postMessage({ id, template, paper: canonical(paper), standard });
  });
}

function started(): Worker {
  const { resolve } = createRequire(import.meta.url);
  const workerData = { compiler: resolve("@myriaddreamin/typst-ts-node-compiler") };
  const one = new Worker(thread, { eval: true, execArgv: [], env: {}, workerData });
  one.unref();
  one.on("message", ({ id, bytes, failure }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (bytes) asked?.done(Buffer.from(bytes));
    else asked?.failed(new TypesettingFailed(failure));
  });
  one.on("error", (error) => {
    worker = null;
    for (const { failed } of waiting.values()) failed(new TypesettingFailed(error.message));
    waiting.clear();
  });
  return one;
}
