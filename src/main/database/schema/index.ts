export * from "./activity";
export * from "./ledger";
export * from "./library";
export * from "./parent";
export * from "./playback";
export * from "./profiles";
