import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";

/** Colours of the light scheme, also used on paper. Every text and mark pair is AA (tests/house/contrast.test.ts). */
export const light = {
  paper: "#fbf9f4",
  raised: "#fffefb",
  ink: "#1c2321",
  soft: "#56615d",
  line: "#d9d5ca",
  edge: "#857f71",
  accent: "#0f4c4a",
  "accent-strong": "#0a3836",
  "accent-soft": "#e3eeec",
  "on-accent": "#ffffff",
  ochre: "#8a5a00",
  "ochre-soft": "#fbf0d9",
  brick: "#9b2c1d",
  "brick-strong": "#7d2115",
  "brick-soft": "#f9e7e2",
  "on-brick": "#ffffff",
  green: "#1f6b3b",
  "green-soft": "#e4f1e6",
};

/** The same names in the dark scheme. */
export const dark: typeof light = {
  paper: "#151a19",
  raised: "#1c2221",
  ink: "#ecebe5",
  soft: "#a9b2ad",
  line: "#353d3a",
  edge: "#77827d",
  accent: "#86cac3",
  "accent-strong": "#a8ddd7",
  "accent-soft": "#1e3433",
  "on-accent": "#0b211f",
  ochre: "#e3b462",
  "ochre-soft": "#352a14",
  brick: "#f1a092",
  "brick-strong": "#f6bbb0",
  "brick-soft": "#3b211c",
  "on-brick": "#33100a",
  green: "#8ccb9f",
  "green-soft": "#1b3022",
};

const variables = (scheme: typeof light) =>
  Object.fromEntries(Object.entries(scheme).map(([name, value]) => [`--${name}`, value]));

/** Every design token. Colours are CSS variables, so that a scheme swaps them in one place. */
export default {
  content: ["./app/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ...Object.fromEntries(Object.keys(light).map((name) => [name, `var(--${name})`])),
    },
    fontFamily: {
      body: ['"Public Sans Variable"', "system-ui", "sans-serif"],
      title: ['"Newsreader Variable"', "Georgia", "serif"],
    },
    fontSize: {
      xs: ["0.75rem", { lineHeight: "1rem" }],
      sm: ["0.84375rem", { lineHeight: "1.25rem" }],
      base: ["0.9375rem", { lineHeight: "1.5rem" }],
      mark: ["1.1875rem", { lineHeight: "1.75rem" }],
      lead: ["1.25rem", { lineHeight: "1.75rem" }],
      section: ["1.3125rem", { lineHeight: "1.75rem" }],
      figure: ["1.5625rem", { lineHeight: "2rem" }],
      title: ["clamp(1.625rem, 1.3rem + 1.6vw, 2.125rem)", { lineHeight: "1.18" }],
    },
    borderRadius: { none: "0", DEFAULT: "4px" },
    boxShadow: {},
    screens: { sm: "640px", md: "768px", lg: "1024px", xl: "1280px" },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({ ":root": { colorScheme: "light dark", ...variables(light) } });
      addBase({ "@media (prefers-color-scheme: dark)": { ":root": variables(dark) } });
      addBase({ "@media print": { ":root": { colorScheme: "light", ...variables(light) } } });
    }),
  ],
} satisfies Config;
