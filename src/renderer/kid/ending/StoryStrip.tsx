import type { Avatar as Animal } from "@shared/model/profile";
import { Fragment, type ReactNode } from "react";
import signSunrise from "../../ui/art/sign-sunrise.svg";
import stage from "../../ui/art/stage.svg";
import { Icon } from "../../ui/icons/Icon";
import { TicketRow } from "../../ui/TicketRow";
import type { Story } from "./ending.policy";
import { InBed } from "./InBed";
import { Outside } from "./Outside";
import { UntilClock } from "./UntilClock";

interface Props {
  story: Story;
  animal: Animal;
  label: string;
  /** Without what comes in the morning: at bedtime the morning is enough. */
  brief?: boolean;
}

/** When shows come back, told without words; nothing is shown that is not so. */
export function StoryStrip({ story, animal, label, brief = false }: Props) {
  const cards = cardsOf(story, animal).slice(0, brief ? 2 : 3);
  return (
    <div className="story" role="img" aria-label={label}>
      {cards.map((card, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a card is nothing but its place in the story
        <Fragment key={place}>
          {place > 0 ? <Icon name="next" /> : null}
          <div className="card">{card}</div>
        </Fragment>
      ))}
    </div>
  );
}

function cardsOf(story: Story, animal: Animal): ReactNode[] {
  const open = <img key="open" src={stage} alt="" />;
  const sunrise = <img key="sunrise" src={signSunrise} alt="" />;
  switch (story.kind) {
    case "unknown":
      return [<Outside key="outside" animal={animal} />];
    case "later-today":
      return [<Outside key="outside" animal={animal} />, <UntilClock key="clock" ms={story.untilMs} />, open];
    case "morning":
      return [<InBed key="sleep" animal={animal} />, sunrise];
    case "nights": {
      const tickets = <TicketRow key="tickets" total={story.tickets} left={story.tickets} />;
      return [
        <Nights key="sleep" animal={animal} nights={story.nights} />,
        sunrise,
        story.tickets === null ? open : tickets,
      ];
    }
  }
}

function Nights({ animal, nights }: { animal: Animal; nights: number }) {
  return (
    <>
      <InBed animal={animal} />
      {nights > 1 ? (
        <span className="nights">
          <Icon name="moon" />
          <b>{nights}</b>
        </span>
      ) : null}
    </>
  );
}
