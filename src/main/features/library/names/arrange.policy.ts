import { type CollectionDescription, type Description, noDetails } from "../description";
import type {
  ArrangedCollection,
  ArrangedDirectory,
  ArrangedProgramme,
  ListedDirectory,
  Place,
} from "./arranged";
import { findCaptions } from "./captions.policy";
import { readableTitle } from "./clean-title.policy";
import { isNfoName, isPlaceholderPath, isVideoName } from "./file-kinds.policy";
import { findNfos } from "./nfo-names.policy";
import type { ReadUnit } from "./reading";
import { readUnits } from "./units.policy";
import { groupVersions } from "./versions.policy";

export { enterDirectory } from "./place.policy";

/** The programmes of a directory by names alone; every video of it is in exactly one of them. */
export function arrangeDirectory(place: Place, directory: ListedDirectory): ArrangedDirectory {
  const groups = groupVersions(readUnits(place, directory.files));
  return {
    collections: listCollections(place, groups),
    programmes: arrangeProgrammes(place, directory, groups),
  };
}

function listCollections(place: Place, groups: readonly ReadUnit[][]): ArrangedCollection[] {
  const met = new Map<string, CollectionDescription>();
  if (place.show) met.set(place.show.key, place.show);
  for (const { collection } of groups.flat().map(({ reading }) => reading)) {
    if (collection && !met.has(collection.key)) met.set(collection.key, collection);
  }
  return [...met.values()].map((described) => {
    const speaks = place.showNfo !== null && described.key === place.show?.key;
    return { described, nfoPaths: speaks ? [place.showNfo as string] : [] };
  });
}

function arrangeProgrammes(
  place: Place,
  { path, files }: ListedDirectory,
  groups: readonly ReadUnit[][],
): ArrangedProgramme[] {
  const captions = findCaptions(path, files, files.filter(isVideoName));
  const nfos = new Map(files.filter(isNfoName).map((name) => [name.toLowerCase(), name]));
  const films = groups.filter(([first]) => first?.reading.kind === "film").length;
  return groups.map((group) => ({
    described: describe(group, place),
    files: group.flatMap((unit) =>
      unit.files.map(({ name, part }) => ({
        path: join(path, name),
        part,
        version: unit.reading.version,
        captions: captions.get(name) ?? [],
      })),
    ),
    nfoPaths: findNfos(nfos, group, films === 1 && group[0]?.reading.kind === "film").map((name) =>
      join(path, name),
    ),
  }));
}

function describe(group: readonly ReadUnit[], place: Place): Description {
  const [first] = group as [ReadUnit];
  const { kind, title, collection, season, episode, episodeEnd, year, airDate, extra } = first.reading;
  return {
    ...noDetails,
    ...{ kind, season, episode, episodeEnd, year, airDate, extra },
    title: title ?? group.find(({ reading }) => reading.title)?.reading.title ?? readableTitle(first.stem),
    collectionKey: collection?.key ?? null,
    providerIds: Object.assign({}, ...group.map(({ reading }) => reading.providerIds)),
    placeholder: isPlaceholderPath(`${place.path}/`),
  };
}

const join = (directory: string, name: string): string => (directory === "" ? name : `${directory}/${name}`);
