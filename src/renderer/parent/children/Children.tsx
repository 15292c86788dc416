import type { Profile } from "@shared/model/profile";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { LineIcon } from "../panel/LineIcon";
import { LoadState } from "../panel/LoadState";
import "./children.css";
import { ChildCard } from "./ChildCard";
import { ChildDialog } from "./ChildDialog";
import { RemoveChild } from "./RemoveChild";

type Open = { dialog: "add" } | { dialog: "edit" | "remove"; profile: Profile };

/** Who is in the household: added, changed, confirmed and removed here. */
export function Children({ onRules }: { onRules: (profileId: string) => void }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const children = useQuery(rpc.profiles.list.queryOptions());
  const [open, setOpen] = useState<Open | null>(null);
  if (!children.data) {
    return <LoadState failed={children.isError} onRetry={() => void children.refetch()} />;
  }
  const list = children.data;
  return (
    <>
      <header className="top">
        <h1>{t("children.title")}</h1>
        <span className="sub">{t("children.sub", { count: list.length })}</span>
        <span className="grow" />
        <button type="button" className="btn pri" onClick={() => setOpen({ dialog: "add" })}>
          <LineIcon name="plus" />
          {t("children.add")}
        </button>
      </header>
      {list.length === 0 && <p className="card empty-state">{t("children.addFirst")}</p>}
      <ul className="child-list">
        {list.map((child) => (
          <ChildCard
            key={child.id}
            child={child}
            onRules={onRules}
            onEdit={(profile) => setOpen({ dialog: "edit", profile })}
            onRemove={(profile) => setOpen({ dialog: "remove", profile })}
          />
        ))}
      </ul>
      {open && <OpenDialog open={open} list={list} onClose={() => setOpen(null)} />}
    </>
  );
}

function OpenDialog({ open, list, onClose }: { open: Open; list: Profile[]; onClose: () => void }) {
  if (open.dialog === "remove") {
    return <RemoveChild profile={open.profile} onClose={onClose} />;
  }
  const profile = open.dialog === "add" ? null : open.profile;
  const siblings = list.filter((child) => child.id !== profile?.id);
  return <ChildDialog profile={profile} siblings={siblings} onClose={onClose} />;
}
