import { type ReactNode, useId } from "react";

interface FieldAria {
  id: string;
  "aria-describedby": string;
  "aria-invalid": boolean;
}

/** A setting: what it is, what it does, its field, and what is wrong with it. */
export function SettingRow(props: {
  title: string;
  text: string;
  problem?: string | undefined;
  children: (aria: FieldAria) => ReactNode;
}) {
  const id = useId();
  const textId = `${id}-text`;
  const problemId = `${id}-problem`;
  const described = props.problem ? `${textId} ${problemId}` : textId;
  return (
    <div className="setting">
      <div>
        <label htmlFor={id}>{props.title}</label>
        <p id={textId} className="sm mut">
          {props.text}
        </p>
      </div>
      {props.children({ id, "aria-describedby": described, "aria-invalid": props.problem !== undefined })}
      {props.problem && (
        <p id={problemId} className="field-error" role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}
