import pino from "pino";

/** What the process tells its operator, one JSON object a line, on standard error. */
export const log = pino(pino.destination({ dest: 2, sync: false }));
