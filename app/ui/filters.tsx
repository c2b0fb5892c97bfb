import { Form, Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { FormAnswersProvider, type Refused } from "./form-answers.tsx";
import { RefusalSummary } from "./refusal-summary.tsx";
import { useText } from "./text.tsx";

interface FiltersProps {
  /** Fields named by their URL parameter, `defaultValue` read from it. */
  children: ReactNode;
  /** What the filters found: « 214 établissements ». Announced when it changes. */
  found?: ReactNode;
  /** What the URL asks for cannot be read: the reasons, beside the fields too. */
  refusal?: Refused | null;
  /** What the button does where it does not filter a list: « Prouver ». */
  act?: string;
}

/** Filters of a list, kept in the URL: a plain GET form that keeps the order and starts again at page one. */
export function Filters({ children, found, refusal = null, act }: FiltersProps) {
  const text = useText();
  const [parameters] = useSearchParams();
  const order = parameters.get("tri");
  const filtered = [...parameters.entries()].some(([name, value]) => name !== "tri" && name !== "page" && value !== "");
  return (
    <search className="mb-5 block" data-screen>
      <FormAnswersProvider value={{ refusal, prefix: "filtre", sending: false }}>
        {refusal && (
          <div className="mb-4">
            <RefusalSummary refusal={refusal} prefix="filtre" />
          </div>
        )}
        {/* The key makes the fields follow the URL when a link or the back button changes it. */}
        <Form
          method="get"
          key={parameters.toString()}
          className="flex flex-wrap items-end gap-x-4 gap-y-3 *:min-w-[11rem] *:flex-[1_1_11rem] *:max-w-[22rem]"
        >
          {children}
          {order && <input type="hidden" name="tri" value={order} />}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button kind="secondary">{act ?? text.ui.filter}</Button>
            {filtered && !act && <Link to="?">{text.ui.clearFilters}</Link>}
          </div>
        </Form>
      </FormAnswersProvider>
      <p aria-live="polite" className="mt-3 text-sm text-soft empty:hidden">
        {found}
      </p>
    </search>
  );
}

/** Two fields that are read together, from one day to another: they never part at the end of a line. */
export function Pair({ children }: { children: ReactNode }) {
  return (
    <div className="grid items-end min-w-[min(19rem,100%)]! gap-x-3 gap-y-3 min-[22rem]:grid-cols-2">{children}</div>
  );
}
