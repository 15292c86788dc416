// The built-in placeholder's pictures: a fox asleep on the stage. Everything moves in whole periods of the clip, so
// that its end meets its beginning.

export const seconds = 15;
export const picturesPerSecond = 24;

/** Scattered by the golden angle: even, and the same in every build. */
const stars = Array.from({ length: 46 }, (_, index) => ({
  x: 220 + ((index * 0.618034 * 840) % 840),
  y: 24 + ((index * 137.508) % 400),
  radius: 1 + ((index * 7) % 5) * 0.4,
  phase: (index * 0.37) % 1,
  turns: 2 + (index % 3),
})).filter(({ x, y }) => Math.hypot(x - 925, y - 150) > 90); // none before the moon

const wave = (/** @type {number} */ progress, /** @type {number} */ turns, /** @type {number} */ phase = 0) =>
  Math.sin(2 * Math.PI * (progress * turns + phase));

/**
 * What moves at one moment, as attributes by element.
 *
 * @param {number} progress 0 to 1
 */
export function motionAt(progress) {
  const breath = wave(progress, 4);
  return {
    "#fox-body": {
      transform: `translate(0 156) scale(${1 + breath * 0.006} ${1 + breath * 0.022}) translate(0 -156)`,
    },
    "#fox-head": {
      transform: `translate(-92 ${36 - breath * 2.5}) rotate(${-10 + breath * 0.7}) scale(0.86)`,
    },
    "#moon": { transform: `translate(0 ${wave(progress, 1) * 6})` },
    "#lantern": { opacity: String(0.2 + 0.05 * wave(progress, 2)) },
    "#moth": {
      transform: `translate(${900 + wave(progress, 2) * 70} ${400 + wave(progress, 3, 0.25) * 34})`,
      opacity: String(0.55 + 0.35 * wave(progress, 5)),
    },
    ...Object.fromEntries(
      stars.map(({ turns, phase }, index) => [
        `#star${index}`,
        { opacity: String(0.55 + 0.4 * wave(progress, turns, phase)) },
      ]),
    ),
  };
}

/**
 * @param {{ fox: string, curtain: string }} art the project's own drawings, as SVG files
 * @returns {string} a page
 */
export function scenePage({ fox, curtain }) {
  const drapes = inner(curtain);
  const sky = stars.map(
    ({ x, y, radius }, index) =>
      `<circle id="star${index}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="#FFF1C4"/>`,
  );
  return `<style>body{margin:0;background:#0B0E28}svg{display:block}</style>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
<defs>
  <radialGradient id="night" cx="50%" cy="40%" r="75%"><stop offset="0" stop-color="#2B3274"/><stop offset="1" stop-color="#12153C"/></radialGradient>
  <radialGradient id="glow"><stop offset="0" stop-color="#FFE9B8"/><stop offset="1" stop-color="#FFE9B8" stop-opacity="0"/></radialGradient>
  <linearGradient id="shade" x1="0" x2="1"><stop offset="0" stop-color="#000" stop-opacity="0.5"/><stop offset="1" stop-color="#000" stop-opacity="0.12"/></linearGradient>
  <clipPath id="left"><path d="M0 0H214Q200 330 176 640H0z"/></clipPath>
</defs>
<rect width="1280" height="720" fill="url(#night)"/>
${sky.join("")}
<g id="moon"><circle cx="925" cy="150" r="120" fill="url(#glow)" opacity="0.25"/><path d="M932 84A70 70 0 1 0 984 190A56 56 0 0 1 932 84z" fill="#FFE9A8"/></g>
<path d="M0 520Q320 430 640 500T1280 470V720H0z" fill="#1B1E50"/>
<rect y="560" width="1280" height="160" fill="#4A2F5C"/><rect y="554" width="1280" height="12" fill="#5C3B70"/>
<ellipse id="lantern" cx="640" cy="640" rx="430" ry="90" fill="url(#glow)" opacity="0.2"/>
<g transform="translate(640 560)"><ellipse cx="14" cy="72" rx="292" ry="46" fill="#2A1836" opacity="0.35"/><ellipse cx="10" cy="52" rx="282" ry="52" fill="#3D5BB5"/><ellipse cx="10" cy="36" rx="270" ry="46" fill="#5A7BD8"/><path d="M-250 40q260 62 520 0" fill="none" stroke="#86A1EC" stroke-width="6" stroke-linecap="round"/></g>
<g transform="translate(626 424)" data-fox>${inner(fox)}</g>
<g id="moth"><circle r="26" fill="url(#glow)" opacity="0.7"/><circle r="4" fill="#FFF0BF"/></g>
<g id="drape"><g clip-path="url(#left)"><g transform="scale(0.62 0.7)">${drapes}</g><rect width="220" height="720" fill="url(#shade)"/></g></g>
<g transform="translate(1280 0) scale(-1 1)"><g clip-path="url(#left)"><g transform="scale(0.62 0.7)">${drapes}</g><rect width="220" height="720" fill="url(#shade)"/></g></g>
</svg>`;
}

/** What lies inside a file's root element. @param {string} svg */
const inner = (svg) => svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"));

/** Runs in the page: takes the fox apart so that its body and its head can breathe. */
export function prepareFox() {
  const fox = document.querySelector("[data-fox] > g");
  const head = fox?.querySelector("g");
  if (!fox || !head) throw new Error("the drawing of the fox has changed");
  fox.removeAttribute("transform"); // the scene places it
  head.id = "fox-head";
  const body = document.createElementNS("http://www.w3.org/2000/svg", "g");
  body.id = "fox-body";
  body.append(...[...fox.children].filter((part) => part !== head));
  fox.prepend(body);
}

/** Runs in the page. @param {Record<string, Record<string, string>>} motion */
export function move(motion) {
  for (const [selector, attributes] of Object.entries(motion)) {
    for (const [name, value] of Object.entries(attributes))
      document.querySelector(selector)?.setAttribute(name, value);
  }
}
