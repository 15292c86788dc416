/** A shape that moves over the scene; `x` and `y` are ffmpeg expressions of the time `t`, the scene's W, H and its own w, h. */
export interface DemoShape {
  readonly form: "balloon" | "cloud" | "crescent" | "disc" | "kite" | "petals" | "ring";
  readonly color: string;
  readonly size: number;
  readonly x: string;
  readonly y: string;
}

/** One sample video: its place below the demo's folder says what it is, as in a family's own library. */
export interface DemoClip {
  readonly file: string;
  readonly seconds: number;
  readonly sky: readonly [string, string];
  readonly ground: string;
  readonly shapes: readonly DemoShape[];
  /** Half a second each, as semitones above A3. */
  readonly tune: readonly number[];
  readonly captions?: readonly string[];
}

const drift = (seconds: number) => `mod(t*W/${seconds}\\,W+w)-w`;
const bounce = (seconds: number) => `H*0.72-h-abs(sin(t*PI/${seconds}))*H*0.4`;
const swing = (middle: number, reach: number, seconds: number) =>
  `W*${middle}-w/2+sin(t*2*PI/${seconds})*W*${reach}`;

const sun: DemoShape = { form: "disc", color: "FFD45E", size: 120, x: "W*0.78", y: "H*0.1+sin(t)*6" };
const moon: DemoShape = { form: "crescent", color: "FFF0BF", size: 110, x: "W*0.12", y: "H*0.12+sin(t/2)*8" };

export const demoClips: readonly DemoClip[] = [
  {
    file: "Pebble Pond/Season 1/Pebble Pond S01E01 The Round Stone.mp4",
    seconds: 32,
    sky: ["8FD3F4", "E0F7FA"],
    ground: "4CAF7A",
    shapes: [sun, { form: "disc", color: "8D6E63", size: 90, x: drift(8), y: "H*0.74-h" }],
    tune: [0, 4, 7, 12, 7, 4],
    captions: ["A round stone rolls by.", "Where is it going?", "Down to the pond."],
  },
  {
    file: "Pebble Pond/Season 1/Pebble Pond S01E02 The Jumping Frog.mp4",
    seconds: 26,
    sky: ["B2EBF2", "FFFDE7"],
    ground: "3E8E7E",
    shapes: [sun, { form: "disc", color: "66BB6A", size: 100, x: drift(9), y: bounce(0.8) }],
    tune: [0, 7, 0, 9, 0, 7, 5, 4],
  },
  {
    file: "Pebble Pond/Season 1/Pebble Pond S01E03 Lily Pads.webm",
    seconds: 22,
    sky: ["C5E1F5", "F8E1F4"],
    ground: "2F7F86",
    shapes: [
      { form: "petals", color: "F48FB1", size: 120, x: drift(12), y: "H*0.6" },
      { form: "petals", color: "FFF59D", size: 90, x: drift(7), y: "H*0.74" },
    ],
    tune: [0, 2, 4, 7, 9, 7, 4, 2],
  },
  {
    file: "Pebble Pond/Season 2/Pebble Pond S02E01 A Windy Day.mp4",
    seconds: 38,
    sky: ["90A4AE", "CFD8DC"],
    ground: "6B8E5A",
    shapes: [
      { form: "cloud", color: "ECEFF1", size: 190, x: drift(9), y: "H*0.05" },
      { form: "kite", color: "E57373", size: 90, x: drift(4), y: "H*0.3+sin(t*3)*H*0.15" },
      { form: "kite", color: "FFB74D", size: 66, x: drift(3), y: "H*0.5+sin(t*4)*H*0.1" },
    ],
    tune: [12, 11, 9, 7, 5, 4, 2, 0],
  },
  {
    file: "Pebble Pond/Season 2/Pebble Pond S02E02 The Moon Comes Out.mp4",
    seconds: 44,
    sky: ["1A237E", "5C6BC0"],
    ground: "20304F",
    shapes: [moon, { form: "disc", color: "FFE082", size: 26, x: drift(14), y: "H*0.3+sin(t*2)*30" }],
    tune: [0, 3, 7, 3],
  },
  {
    file: "Cloud Bakery/Season 1/Cloud Bakery S01E01 Rolls in the Sky.mp4",
    seconds: 28,
    sky: ["FFCCBC", "FFF3E0"],
    ground: "D7A86E",
    shapes: [
      { form: "cloud", color: "FFFFFF", size: 220, x: drift(16), y: "H*0.08" },
      { form: "ring", color: "B9763F", size: 110, x: swing(0.5, 0.3, 6), y: bounce(1.2) },
    ],
    tune: [0, 5, 9, 12, 9, 5],
  },
  {
    file: "Cloud Bakery/Season 1/Cloud Bakery S01E02 The Lost Raisin.webm",
    seconds: 24,
    sky: ["FFE0B2", "FFFDE7"],
    ground: "A1887F",
    shapes: [
      { form: "cloud", color: "FFFFFF", size: 200, x: drift(11), y: "H*0.12" },
      { form: "disc", color: "4E342E", size: 40, x: swing(0.5, 0.4, 5), y: bounce(0.5) },
    ],
    tune: [4, 4, 7, 4, 2, 0],
  },
  {
    file: "The Slow Balloon (2024).mp4",
    seconds: 90,
    sky: ["FF9A8B", "FFE29A"],
    ground: "7B5EA7",
    shapes: [
      { form: "disc", color: "FFF3C4", size: 180, x: "W*0.6", y: "H*0.72-h/2-t*0.4" },
      { form: "cloud", color: "FFE9DC", size: 170, x: drift(40), y: "H*0.1" },
      { form: "balloon", color: "E4572E", size: 170, x: swing(0.35, 0.12, 20), y: "H*0.55-h/2-t*H/300" },
    ],
    tune: [0, 7, 4, 9, 7, 12, 9, 7],
  },
  {
    file: "placeholder/Quiet Stars.webm",
    seconds: 20,
    sky: ["120C2E", "33256B"],
    ground: "1B1440",
    shapes: [moon, { form: "kite", color: "FFF0BF", size: 34, x: "W*0.7", y: "H*0.3+sin(t)*10" }],
    tune: [0, 3, 7, 12],
  },
];
