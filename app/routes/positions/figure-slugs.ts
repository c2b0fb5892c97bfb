/** The figures that are sums of accounts, by their word in addresses. */
export const figureSlugs = {
  committed: "engage",
  called: "appele",
  received: "verse",
  uncalled: "reste-a-appeler",
  outstanding: "capital-restant",
  repaid: "rembourse",
  owed: "du",
} as const;
export type AccountFigure = keyof typeof figureSlugs;
