export * from "./activity";
export * from "./household";
export * from "./library";
export * from "./parent";
export * from "./playback";
export * from "./profiles";
