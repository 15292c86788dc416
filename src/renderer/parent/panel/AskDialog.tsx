import { Modal } from "./Modal";

/** Asks before something goes away. The harmless answer comes first and has the focus. */
export function AskDialog(props: {
  title: string;
  text: string;
  yes: string;
  no: string;
  busy: boolean;
  failure: string | null;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <Modal title={props.title} onClose={props.onNo}>
      <p className="modal-text">{props.text}</p>
      {props.failure && (
        <p className="field-error" role="alert">
          {props.failure}
        </p>
      )}
      <div className="modal-acts">
        <button type="button" className="btn" onClick={props.onNo}>
          {props.no}
        </button>
        <button type="button" className="btn bad" disabled={props.busy} onClick={props.onYes}>
          {props.yes}
        </button>
      </div>
    </Modal>
  );
}
