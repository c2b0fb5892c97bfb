import type { Resources } from "../../http/resources.ts";

/** Plays the demonstration world through the services, one line of progress per chapter. */
export async function seedDemonstration(_resources: Resources, _say: (line: string) => void): Promise<void> {}
