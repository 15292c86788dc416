import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useRpc } from "../../app/rpc";
import { AmountField } from "./AmountField";
import { LabelChips } from "./LabelChips";
import { Section } from "./Section";
import { ToggleField } from "./ToggleField";

/** Ages, categories and tags, and how loud. */
export function ContentSection({ name }: { name: string }) {
  const { t } = useTranslation("parent");
  const rpc = useRpc();
  const labels = useQuery(rpc.library.labels.queryOptions());
  const { categories = [], tags = [] } = labels.data ?? {};
  return (
    <Section icon="label" title={t("limits.content.title", { name })}>
      <div className="amounts">
        <AmountField
          name="maxAgeRating"
          label={t("limits.content.ages")}
          amounts={{ most: 21, step: 1, begin: 6 }}
          optional
        />
        <ToggleField name="allowUnrated" label={t("limits.content.unrated")} />
        <AmountField
          name="volumeCap"
          label={t("limits.content.volume")}
          amounts={{ most: 100, step: 5, begin: 100 }}
        />
      </div>
      <LabelChips name="allowedCategories" labels={categories} />
      <LabelChips name="allowedTags" labels={tags} />
      <LabelChips name="blockedTags" labels={tags} />
    </Section>
  );
}
