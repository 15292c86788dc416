export const parentSettings = {
  title: "Settings",
  day: {
    title: "The day",
    start: "A new day starts at",
    startText: "Tickets come back then. Films after midnight still belong to the evening.",
    firstWeekday: "A week starts on",
    firstWeekdayText: "Limits of a whole week begin anew on this day.",
    zone: "Time zone",
    zoneText: "The household's own, so that a changed computer changes nothing. Type a city.",
    warnings: "Warnings before an end, in minutes",
    warningsText: "From the longest to the shortest, such as 15, 5, 1. They hold at once.",
    tomorrow: "The day's start, the week and the time zone change from tomorrow on.",
    coming: "From tomorrow: the day starts at {{start}}, the week on {{weekday}}, in {{zone}}.",
    save: "Save",
    saved: "Saved.",
  },
  problem: {
    clock: "A time such as 6:00.",
    zone: "There is no such time zone. Type a city and pick one from the list.",
    warnings: "Up to six whole numbers from 120 to 1, each smaller than the one before.",
  },
} as const;
