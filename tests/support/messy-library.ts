import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeClip } from "./make-clip";
import { makePicture } from "./make-picture";

/** What a household has after ten years: three ways to name a show, films, phone clips, parts, pictures, junk. */
export function makeMessyLibrary(folder: string): string {
  const at = (path: string) => join(folder, path);
  let seed = 0;
  const clip = (path: string, options: Parameters<typeof makeClip>[1] = {}) => {
    seed += 1;
    makeClip(at(path), { seconds: 3, size: "320x180", seed, ...options });
  };
  const text = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  makeShows(at, clip, text);
  makeFilms(at, clip, text);
  makeClips(clip);
  makeJunk(at, clip, text);
  return folder;
}

type At = (path: string) => string;
type Clip = (path: string, options?: Parameters<typeof makeClip>[1]) => void;
type Text = (path: string, content: string | Buffer) => void;

function makeShows(at: At, clip: Clip, text: Text): void {
  const mossBus = "Shows/Moss Bus (2016)";
  clip(`${mossBus}/Season 01/Moss Bus - S01E02 - Two Buses.mp4`);
  clip(`${mossBus}/Season 01/Moss Bus - S01E10 - A Nest on Top.mkv`);
  clip(`${mossBus}/Season 01/Moss Bus - S01E01 - The Wobbly Bridge.mp4`);
  clip(`${mossBus}/Specials/Moss Bus - S00E01 - Christmas.mp4`);
  text(
    `${mossBus}/tvshow.nfo`,
    "<tvshow><title>Moss Bus</title><plot>A bus in the moss.</plot><mpaa>TV-Y</mpaa><genre>Animals</genre></tvshow>",
  );
  text(
    `${mossBus}/Season 01/Moss Bus - S01E02 - Two Buses.nfo`,
    "<episodedetails><title>Two Buses and a Half</title><season>1</season><episode>2</episode></episodedetails>",
  );
  makePicture(at(`${mossBus}/poster.jpg`), "darkgreen");
  makePicture(at(`${mossBus}/fanart.jpg`), "seagreen", "1280x720");
  makePicture(at(`${mossBus}/Season 01/Moss Bus - S01E10 - A Nest on Top-thumb.jpg`), "olive", "640x360");
  const cue = "1\r\n00:00:00,000 --> 00:00:03,000\r\nDie Br\u00fccke wackelt\r\n";
  text(`${mossBus}/Season 01/Moss Bus - S01E01 - The Wobbly Bridge.de.srt`, Buffer.from(cue, "latin1"));
  text(
    `${mossBus}/Season 01/Moss Bus - S01E01 - The Wobbly Bridge.en.forced.srt`,
    cue.replace(/Die.*wackelt/, "The bridge wobbles"),
  );

  clip("Shows/Teapot.Rocket.S02.1080p.WEB/Teapot.Rocket.S02E03.Moon.Cheese.1080p.WEB.h264-GRP.mkv");
  clip("Shows/Teapot.Rocket.S02.1080p.WEB/Teapot.Rocket.S02E04.Tea.Time.1080p.WEB.h264-GRP.mkv");

  clip("Shows/Yeti Suppe/Staffel 1/01 - Salz.mp4");
  clip("Shows/Yeti Suppe/Staffel 1/02 - Pfeffer.mp4");
  clip("Shows/Yeti Suppe/Staffel 2/Folge 1.mp4");
}

function makeFilms(at: At, clip: Clip, text: Text): void {
  const whale = "Films/Cloud Whale (2019)";
  clip(`${whale}/Cloud Whale (2019) - cd1.mp4`);
  clip(`${whale}/Cloud Whale (2019) - cd2.mp4`);
  clip(`${whale}/Cloud Whale (2019)-trailer.mp4`);
  clip(`${whale}/Interviews/The whale speaks.mp4`);
  text(
    `${whale}/movie.nfo`,
    '<movie><title>The Cloud Whale</title><mpaa>FSK 6</mpaa><tag>calm</tag><uniqueid type="imdb">tt0000001</uniqueid></movie>',
  );
  makePicture(at(`${whale}/poster.png`), "royalblue");
  makePicture(at(`${whale}/fanart.jpg`), "skyblue", "1280x720");

  clip("Films/Otter Orchestra (2021)/Otter Orchestra (2021) - 1080p.mkv", { size: "640x360" });
  clip("Films/Otter Orchestra (2021)/Otter Orchestra (2021) - 720p.mkv");
  clip("Films/Snail.Express.2018.1080p.BluRay.x264-GRP/Snail.Express.2018.1080p.BluRay.x264-GRP.mkv");
  makePicture(at("Films/Otter Orchestra (2021)/folder.jpg"), "teal");
  makePicture(
    at("Films/Snail.Express.2018.1080p.BluRay.x264-GRP/Snail.Express.2018.1080p.BluRay.x264-GRP-poster.jpg"),
    "plum",
  );
  clip("Films/Snail.Express.2018.1080p.BluRay.x264-GRP/Sample/snail.express-sample.mkv");
  clip("Films/Lumpy & the Moon (2015).mp4");
}

function makeClips(clip: Clip): void {
  clip("Phone/Beach/IMG_0010.mp4", { size: "180x320" });
  clip("Phone/Beach/IMG_0002.mp4");
  clip("Phone/Beach/IMG_0001.mp4");
  clip("placeholder/Goodnight.mp4");
}

function makeJunk(at: At, clip: Clip, text: Text): void {
  text("Phone/.DS_Store", "junk");
  text("Phone/Beach/._IMG_0001.mp4", "junk");
  text("Films/Thumbs.db", "junk");
  text("Films/readme.txt", "junk");
  text("Films/release.nfo", "  ___ SCENE ___ <not <xml");
  text("Films/empty.mp4", "");
  text("Films/app.ts", "export const answer: number = 42;\n");
  clip("Private/Secret.mp4");
  text("Private/.nomedia", "");
  mkdirSync(at("Shows/@eaDir"), { recursive: true });
  copyFileSync(at("Phone/Beach/IMG_0002.mp4"), at("Shows/@eaDir/thumb.mp4"));
}
