import type { Labels } from "@shared/model/label";
import type { LibraryVideo } from "@shared/model/library";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon, type LineIconName } from "../panel/LineIcon";
import { AgeChoice } from "./AgeChoice";
import { CategoryChoice } from "./CategoryChoice";
import { TagChoice } from "./TagChoice";
import { type LibraryAct, useLibraryActs } from "./use-library-acts";

type Room = "tags" | "category" | "ages";

/** What can be done to everything that is selected. */
export function BulkBar(props: {
  videos: readonly LibraryVideo[];
  labels: Labels | undefined;
  onDone: () => void;
}) {
  const { t } = useTranslation("parent");
  const acts = useLibraryActs();
  const [room, setRoom] = useState<Room | null>(null);
  const { videos, labels } = props;
  if (videos.length === 0) return null;
  const run = (act: LibraryAct) => acts.run(act, videos);
  const open = (wanted: Room) => setRoom(room === wanted ? null : wanted);
  return (
    <section className="bulk" aria-label={t("library.bulk.title")}>
      {room === "tags" && <TagChoice videos={videos} labels={labels} busy={acts.busy} onRun={run} />}
      {room === "category" && <CategoryChoice labels={labels} busy={acts.busy} onRun={run} />}
      {room === "ages" && <AgeChoice busy={acts.busy} onRun={run} />}
      <div className="bulk-row">
        <b className="num" role="status">
          {acts.failed ? t("panel.notSaved") : t("library.bulk.selected", { count: videos.length })}
        </b>
        <RoomButton icon="label" open={room === "tags"} onPress={() => open("tags")}>
          {t("library.bulk.tags")}
        </RoomButton>
        <RoomButton icon="folder" open={room === "category"} onPress={() => open("category")}>
          {t("library.bulk.category")}
        </RoomButton>
        <RoomButton icon="children" open={room === "ages"} onPress={() => open("ages")}>
          {t("library.bulk.ages")}
        </RoomButton>
        <PlaceButtons videos={videos} busy={acts.busy} onRun={run} />
        <button
          type="button"
          className="btn quiet icon"
          aria-label={t("library.bulk.clear")}
          onClick={props.onDone}
        >
          <LineIcon name="cross" />
        </button>
      </div>
    </section>
  );
}

function RoomButton(props: { icon: LineIconName; open: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="btn quiet" aria-expanded={props.open} onClick={props.onPress}>
      <LineIcon name={props.icon} />
      {props.children}
    </button>
  );
}

function PlaceButtons(props: {
  videos: readonly LibraryVideo[];
  busy: boolean;
  onRun: (act: LibraryAct) => void;
}) {
  const { t } = useTranslation("parent");
  const isIn = (place: LibraryVideo["place"]) => props.videos.every((video) => video.place === place);
  const places = (["shown", "hidden", "archived"] as const).filter((place) => !isIn(place));
  const placeholders = props.videos.every(({ placeholder }) => placeholder);
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        disabled={props.busy}
        onClick={() => props.onRun({ act: "placeholder", placeholder: !placeholders })}
      >
        <LineIcon name="moon" />
        {t(placeholders ? "library.bulk.noPlaceholder" : "library.bulk.placeholder")}
      </button>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          className="btn quiet"
          disabled={props.busy}
          onClick={() => props.onRun({ act: "place", place })}
        >
          <LineIcon name={place === "archived" ? "folder" : "eye"} />
          {t(`library.bulk.${place}`)}
        </button>
      ))}
    </>
  );
}
