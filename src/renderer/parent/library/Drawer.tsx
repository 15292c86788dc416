import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import "./drawer.css";

/** A native dialog that stands at the right edge: the list keeps its place behind it, and Esc closes it. */
export function Drawer(props: {
  title: string;
  tools?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation("parent");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header className="drawer-head">
        <h2 id={titleId}>{props.title}</h2>
        <span className="grow" />
        {props.tools}
        <button
          type="button"
          className="btn quiet icon"
          aria-label={t("library.close")}
          onClick={props.onClose}
        >
          <LineIcon name="cross" />
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
