import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { assess } from "../../../services/selection/hearing/assess.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { AssessmentFields, AssessmentRead } from "./assessment-fields.tsx";
import { FilePage } from "./file-page.tsx";
import { loadAssessments } from "./load-assessments.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.hearing.assess.title);

export const loader = (args: LoaderFunctionArgs) => loadAssessments(args);

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId } = args.params;
  const then = () => doneAt(`/selections/${id}/candidatures/${candidacyId}/appreciations`, "apprecie");
  return submit(args, "assessment.record", assess, then, { candidacyId });
};

export default function Assessments() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().hearing.assess;
  const { criteria, mayAssess, isOpen, candidate } = view;
  const addPiece = mayAssess && (
    <LinkButton to={`/etablissements/${candidate.institutionId}/pieces/nouvelle`}>{text.addPiece}</LinkButton>
  );
  return (
    <FilePage of={view} title={text.title} lead={text.lead} actions={addPiece}>
      {criteria.length === 0 && <p className="text-soft">{text.nothing}</p>}
      {!isOpen && <p className="mb-4 text-soft">{text.closed}</p>}
      {mayAssess ? (
        <Form refusal={refusal} wide>
          {criteria.map((one) => (
            <AssessmentFields key={one.code} of={one} />
          ))}
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      ) : (
        criteria.map((one) => <AssessmentRead key={one.code} of={one} />)
      )}
    </FilePage>
  );
}
