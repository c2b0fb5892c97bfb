import type { Config } from "tailwindcss";

/** Every design token. Colours are CSS variables so that the dark scheme swaps them in one place (app/ui/theme.css). */
export default {
  content: ["./app/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      paper: "var(--paper)",
      raised: "var(--raised)",
      ink: "var(--ink)",
      soft: "var(--soft)",
      line: "var(--line)",
      accent: "var(--accent)",
      "accent-soft": "var(--accent-soft)",
      "on-accent": "var(--on-accent)",
      ochre: "var(--ochre)",
      "ochre-soft": "var(--ochre-soft)",
      brick: "var(--brick)",
      "brick-soft": "var(--brick-soft)",
      green: "var(--green)",
      "green-soft": "var(--green-soft)",
    },
    fontFamily: {
      body: ['"Public Sans Variable"', "system-ui", "sans-serif"],
      title: ['"Newsreader Variable"', "Georgia", "serif"],
    },
    borderRadius: { none: "0", DEFAULT: "4px" },
    screens: { sm: "640px", md: "768px", lg: "1024px", xl: "1280px" },
  },
} satisfies Config;
