import type { MouseEvent, ReactNode } from "react";

/**
 * Leads to a place of this page. With script the place takes focus without a navigation, which would take the reasons
 * of a refused form off the page; without script it is the plain link it looks like.
 */
export function HashLink({ to, children, className }: { to: string; children: ReactNode; className?: string }) {
  const go = (event: MouseEvent) => {
    const place = document.getElementById(to);
    if (!place) return;
    event.preventDefault();
    const controls = "input, select, textarea, button";
    const taker = place.matches(controls) ? place : (place.querySelector<HTMLElement>(controls) ?? place);
    place.scrollIntoView({ block: "start" });
    taker.focus();
  };
  return (
    <a href={`#${to}`} className={className} onClick={go}>
      {children}
    </a>
  );
}
