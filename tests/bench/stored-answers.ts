import type { Database } from "../../db/client.ts";

type Execute = (query: unknown) => Promise<unknown>;
interface Asked {
  execute: Execute;
}

/**
 * Two stand-ins for the portal's pool: `recording` asks the real one and keeps what it answers to one request;
 * `stored` gives those answers again without session or database, at once. For benches only.
 */
export function storedAnswers(real: Database): { recording: Database; stored: Database; forget(): void } {
  const session: unknown[] = [];
  const inside: unknown[] = [];
  const listening = (from: Asked, kept: unknown[]): Execute => {
    return async (query) => {
      const answer = await from.execute(query);
      kept.push(answer);
      return answer;
    };
  };
  const recording = {
    execute: listening(real as unknown as Asked, session),
    transaction: (work: (tx: unknown) => Promise<unknown>) =>
      real.transaction((tx) => work({ execute: listening(tx as unknown as Asked, inside) })),
  };
  const stored = {
    execute: async () => session[0],
    transaction: (work: (tx: unknown) => Promise<unknown>) => {
      let next = 0;
      return work({ execute: async () => inside[next++] });
    },
  };
  const forget = () => {
    session.length = 0;
    inside.length = 0;
  };
  return { recording: recording as unknown as Database, stored: stored as unknown as Database, forget };
}
