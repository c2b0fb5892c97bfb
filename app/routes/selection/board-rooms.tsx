import { LinkButton } from "../../ui/link-button.tsx";
import { useText } from "../../ui/text.tsx";

interface BoardRoomsProps {
  selection: { id: string };
  hasLegalRoom: boolean;
  isScreened: boolean;
  isFollowed: boolean;
  hasContract: boolean;
  hasSignatures: boolean;
  hasNotifications: boolean;
}

/** The rooms of a selection beside its board, those that are open to the viewer now. */
export function BoardRooms(props: BoardRoomsProps) {
  const { selection, hasLegalRoom, isScreened, isFollowed, hasContract, hasSignatures, hasNotifications } = props;
  const all = useText();
  const base = `/selections/${selection.id}`;
  return (
    <>
      {hasLegalRoom && <LinkButton to={`${base}/signature`}>{all.gate.open}</LinkButton>}
      {isScreened && <LinkButton to={`${base}/criblage`}>{all.procedure.screening.open}</LinkButton>}
      {isFollowed && <LinkButton to={`${base}/questionnaires`}>{all.questionnaire.follow.title}</LinkButton>}
      <LinkButton to={`${base}/grille`}>{all.selection.board.grid}</LinkButton>
      {hasContract && <LinkButton to={`${base}/contrat`}>{all.contract.open}</LinkButton>}
      {hasSignatures && <LinkButton to={`${base}/signatures`}>{all.signing.title}</LinkButton>}
      {hasNotifications && <LinkButton to={`${base}/notifications`}>{all.after.notifications.title}</LinkButton>}
    </>
  );
}
