import type { Labels } from "@shared/model/label";
import type { LibraryFolder } from "@shared/model/library";
import type { FileState } from "@shared/model/video";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LineIcon } from "../panel/LineIcon";
import { FurtherFilters } from "./FurtherFilters";
import { LookSwitch } from "./LookSwitch";
import { PlaceTabs } from "./PlaceTabs";
import { StateFilter } from "./StateFilter";
import { VideoSearch } from "./VideoSearch";
import { hasFurtherFilters, type VideoFilters } from "./video-filters";

/** What stands above the list: the search, the sieves, and how the list looks. */
export function VideoTools(props: {
  filters: VideoFilters;
  counts: Partial<Record<FileState, number>>;
  labels: Labels | undefined;
  folders: readonly LibraryFolder[];
  look: "table" | "posters";
  onLook: (look: "table" | "posters") => void;
  onChange: (change: Partial<VideoFilters>) => void;
}) {
  const { t } = useTranslation("parent");
  const { filters, onChange } = props;
  const [opened, setOpened] = useState(false);
  const further = opened || hasFurtherFilters(filters);
  return (
    <>
      <div className="tools">
        <VideoSearch value={filters.search} onChange={(search) => onChange({ search })} />
        <PlaceTabs place={filters.place} onPlace={(place) => onChange({ place })} />
        <span className="grow" />
        <LookSwitch look={props.look} onLook={props.onLook} />
      </div>
      <div className="tools">
        <StateFilter counts={props.counts} state={filters.state} onState={(state) => onChange({ state })} />
        <button
          type="button"
          className={further ? "chip line on" : "chip line"}
          aria-expanded={further}
          onClick={() => setOpened(!opened)}
        >
          <LineIcon name="sliders" />
          {t("library.filter.open")}
        </button>
      </div>
      {further && (
        <FurtherFilters filters={filters} labels={props.labels} folders={props.folders} onChange={onChange} />
      )}
    </>
  );
}
