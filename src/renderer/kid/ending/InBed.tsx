import type { Avatar as Animal } from "@shared/model/profile";
import bed from "../../ui/art/sign-sleep.svg";
import { asleep } from "../../ui/avatar-pictures";

/** The child's animal asleep below the moon. */
export function InBed({ animal }: { animal: Animal }) {
  return (
    <svg className="in-bed" viewBox="0 0 300 200" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <image href={bed} width="300" height="200" />
      <image
        href={asleep[animal]}
        x="64.4"
        y="72.4"
        width="79.2"
        height="79.2"
        transform="rotate(-8 104 112)"
      />
      <path d="M112 160c4-34 40-36 76-32s50 0 62 4v38H112z" fill="#5A7BD8" />
    </svg>
  );
}
