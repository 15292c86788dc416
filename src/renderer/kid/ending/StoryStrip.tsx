import signSleep from "../../ui/art/sign-sleep.svg";
import signSunrise from "../../ui/art/sign-sunrise.svg";
import { Icon } from "../../ui/icons/Icon";
import { TicketRow } from "../../ui/TicketRow";

/** Sleep, then sunrise, then tickets: when shows come back, told without words. Without tickets the morning is all that is promised. */
export function StoryStrip({ tickets, label }: { tickets: number; label: string }) {
  return (
    <div className="story" role="img" aria-label={label}>
      <div className="card">
        <img src={signSleep} alt="" />
      </div>
      <Icon name="next" />
      <div className="card">
        <img src={signSunrise} alt="" />
      </div>
      {tickets > 0 ? (
        <>
          <Icon name="next" />
          <div className="card">
            <TicketRow total={tickets} left={tickets} />
          </div>
        </>
      ) : null}
    </div>
  );
}
