// "Who may import whom" of the architecture, as data. A target is written as `src:` and a path below src, `npm:` and a
// package, `node:` and a module, or `root:` and a path in the project; {feature} stands for the file's own one, and *
// for any name.

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {RegExp} files paths below src; of several rooms that match, the first one counts
 * @property {readonly string[]} may beginnings of targets, or whole ones with a $ at the end
 * @property {readonly string[]} [mayTypes] what only types may come from
 */

const node = "node:";
const shared = "src:shared/";
const model = "src:shared/model/";
const kiosk = "src:main/kiosk$";
const startupError = "src:main/startup-error$";
const commandLine = "root:scripts/command-line.mjs$";
const ffmpegPrograms = "root:scripts/ffmpeg-programs.mjs$";
const ownFeature = "src:main/features/{feature}/";

/** What a renderer may take from npm: nothing that needs Node, a database or Electron. */
const rendererPackages = [
  "react",
  "react-dom",
  "react-hook-form",
  "react-i18next",
  "i18next",
  "zod",
  "zustand",
  "partysocket",
  "@hookform/resolvers",
  "@noriginmedia/norigin-spatial-navigation",
  "@orpc/client",
  "@orpc/tanstack-query",
  "@tanstack/react-query",
  "@tanstack/react-virtual",
].map((name) => `npm:${name}$`);
const rendererBase = [shared, "src:renderer/ui/", "src:renderer/i18n/", ...rendererPackages];

/** @type {readonly Room[]} */
export const rooms = [
  { name: "shared", files: /^shared\//, may: [shared, "npm:zod$", "npm:@orpc/contract$"] },

  {
    name: "a policy",
    files: /^main\/features\/.*\.policy\.ts$/,
    may: [
      ...[model, `${ownFeature}*.policy$`, `${ownFeature}*/*.policy$`, `${ownFeature}description$`],
      "npm:temporal-polyfill$",
    ],
    mayTypes: [ownFeature],
  },
  {
    name: "a repository",
    files: /^main\/features\/.*\.repository\.ts$/,
    may: [model, "src:main/database/", "npm:drizzle-orm$"],
    mayTypes: [ownFeature],
  },
  {
    name: "a router",
    files: /^main\/features\/.*\.router\.ts$/,
    may: [`${ownFeature}*.service$`, `${ownFeature}*.errors$`, "src:shared/contract/", "src:main/access/"],
    mayTypes: [model],
  },
  {
    name: "a service",
    files: /^main\/features\//,
    may: [ownFeature, shared, "node:path$", "node:crypto$", "npm:p-queue$", "npm:@orpc/server$"],
    mayTypes: ["src:main/platform/", "src:main/database/"],
  },
  {
    name: "the scanner",
    files: /^main\/scanner\//,
    may: [
      ...["src:main/scanner/", "src:main/platform/", model, node],
      ...["src:main/features/library/*.policy$", "src:main/features/library/*/*.policy$"],
    ],
    mayTypes: ["src:main/features/library/"],
  },
  {
    name: "explain",
    files: /^main\/explain\//,
    may: ["src:main/explain/", "src:main/features/library/names/*.policy$", node],
    mayTypes: ["src:main/features/library/"],
  },
  {
    name: "use-cases",
    files: /^main\/use-cases\//,
    may: ["src:main/use-cases/", "src:main/features/", "src:main/database/", shared, "node:path$"],
    mayTypes: ["src:main/platform/"],
  },
  { name: "access", files: /^main\/access\//, may: ["src:main/access/", shared, "npm:@orpc/server$"] },
  {
    name: "database",
    files: /^main\/database\//,
    may: ["src:main/database/", model, startupError, node, "npm:better-sqlite3$", "npm:drizzle-orm$"],
  },
  {
    name: "the ffmpeg adapter",
    files: /^main\/platform\/ffmpeg\.ts$/,
    may: ["src:main/platform/", model, node, "npm:fluent-ffmpeg$"],
  },
  {
    name: "the logger",
    files: /^main\/platform\/logger\.ts$/,
    may: ["src:main/platform/", node, "npm:pino$"],
  },
  {
    name: "the adapters of small libraries",
    files: /^main\/platform\/(xml|text-encoding|watch)\.ts$/,
    may: [
      ...["src:main/platform/", model, node],
      ...["fast-xml-parser", "chardet", "chokidar"].map((name) => `npm:${name}$`),
    ],
  },
  {
    name: "platform",
    files: /^main\/platform\//,
    may: ["src:main/platform/", model, ffmpegPrograms, node, "npm:zod$"],
  },
  {
    name: "http",
    files: /^main\/http\//,
    may: ["src:main/http/", startupError, node, "npm:@orpc/server$", "npm:ws$"],
    mayTypes: [kiosk, "src:main/use-cases/"],
  },
  {
    name: "the composition",
    files: /^main\/(kiosk|compose-features|open-household|router|tick)\.ts$/,
    may: [
      ...["access", "database", "features", "http", "platform", "scanner", "use-cases"].map(
        (room) => `src:main/${room}/`,
      ),
      ...["compose-features$", "open-household$", "router$", "tick$"].map((file) => `src:main/${file}`),
      ...[startupError, shared, node, "npm:@orpc/server$"],
    ],
  },
  { name: "startup-error", files: /^main\/startup-error\.ts$/, may: [] },

  {
    name: "launch",
    files: /^main\/launch\//,
    may: ["src:main/launch/", startupError, commandLine, node],
    mayTypes: [kiosk],
  },
  { name: "chromium", files: /^main\/chromium\//, may: ["src:main/chromium/", "src:main/launch/", node] },
  {
    name: "demo",
    files: /^main\/demo\//,
    may: ["src:main/demo/", "src:main/platform/", "src:main/features/parent/pin.policy$", node],
    mayTypes: [kiosk],
  },
  { name: "the preload", files: /^main\/preload\//, may: ["npm:electron$"] },
  {
    name: "electron",
    files: /^main\/electron\//,
    may: ["src:main/electron/", "src:main/launch/", node, "npm:electron$", "npm:@orpc/server$"],
    mayTypes: [kiosk],
  },
  {
    name: "the Electron entry",
    files: /^main\/index\.ts$/,
    may: [
      ...["electron", "demo", "launch"].map((room) => `src:main/${room}/`),
      kiosk,
      commandLine,
      "root:package.json$",
      "npm:electron$",
    ],
  },
  {
    name: "the headless entry",
    files: /^main\/headless\.ts$/,
    may: [
      ...["chromium", "demo", "http", "launch"].map((room) => `src:main/${room}/`),
      kiosk,
      commandLine,
      "root:package.json$",
    ],
  },

  { name: "ui", files: /^renderer\/ui\//, may: rendererBase },
  {
    name: "i18n",
    files: /^renderer\/i18n\//,
    may: ["src:renderer/i18n/", "npm:i18next$", "npm:react-i18next$"],
  },
  {
    name: "kid",
    files: /^renderer\/kid\//,
    may: ["src:renderer/kid/", "src:renderer/app/", ...rendererBase],
  },
  {
    name: "parent",
    files: /^renderer\/parent\//,
    may: ["src:renderer/parent/", "src:renderer/app/", ...rendererBase],
  },
  {
    name: "app",
    files: /^renderer\/app\//,
    may: ["src:renderer/app/", "src:renderer/kid/", "src:renderer/parent/", ...rendererBase],
  },
  {
    name: "the renderer's entry",
    files: /^renderer\/main\.tsx$/,
    may: ["src:renderer/app/", ...rendererBase],
  },
];
