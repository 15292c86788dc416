import type { Avatar } from "@shared/model/profile";
import sleepingFox from "../../ui/art/sleepfox.svg";
import { asleep } from "../../ui/avatar-pictures";

/** The child's own animal asleep on the moon: the fox curled up, the others tucked in below the child's colour. */
export function SleepingFriend({ animal }: { animal: Avatar }) {
  if (animal === "fox") return <img className="friend" src={sleepingFox} alt="" />;
  return (
    <svg className="friend" viewBox="0 0 480 300" aria-hidden="true">
      <ellipse cx="140" cy="214" rx="112" ry="52" fill="var(--paper)" transform="rotate(-10 140 214)" />
      <image href={asleep[animal]} x="40" y="40" width="204" height="204" transform="rotate(-10 142 142)" />
      <Blanket />
    </svg>
  );
}

function Blanket() {
  return (
    <>
      <path
        d="M88 232c44-44 128-82 216-88 84-4 150 26 156 78 4 44-30 70-92 72H128c-46-2-62-34-40-62z"
        fill="var(--accent)"
      />
      <path
        d="M100 226c46-38 122-66 204-70 76-4 132 18 146 56"
        fill="none"
        stroke="var(--accent-soft)"
        strokeWidth="20"
        strokeLinecap="round"
      />
      <g fill="var(--accent-pop)">
        <circle cx="178" cy="250" r="13" />
        <circle cx="252" cy="226" r="13" />
        <circle cx="330" cy="250" r="13" />
        <circle cx="402" cy="228" r="13" />
      </g>
    </>
  );
}
