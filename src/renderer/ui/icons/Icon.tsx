import type { ReactNode } from "react";

/** Filled shapes on a 48 grid, in the colour of the text around them. */
const shapes = {
  plus: (
    <>
      <path d="M24 8v32M8 24h32" fill="none" stroke="currentColor" strokeWidth="8" strokeLinecap="round" />
    </>
  ),
  minus: (
    <>
      <path d="M8 24h32" fill="none" stroke="currentColor" strokeWidth="8" strokeLinecap="round" />
    </>
  ),
  sparkle: (
    <>
      <path
        d="M20 6c1.3 8 4.7 11.5 13 13-8.3 1.5-11.7 5-13 13-1.3-8-4.7-11.5-13-13 8.3-1.5 11.7-5 13-13zM36 27c.8 4.7 2.7 6.7 7.5 7.5-4.8.8-6.7 2.8-7.5 7.5-.8-4.7-2.7-6.7-7.5-7.5 4.8-.8 6.7-2.8 7.5-7.5z"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
    </>
  ),
  back: (
    <>
      <path
        d="M30 9L15 24l15 15"
        fill="none"
        stroke="currentColor"
        strokeWidth="8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  next: (
    <>
      <path
        d="M18 9l15 15-15 15"
        fill="none"
        stroke="currentColor"
        strokeWidth="8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  play: (
    <>
      <path d="M13 8.6c0-2.6 2.8-4.2 5-2.9l24.3 15.3c2.1 1.3 2.1 4.4 0 5.7L18 42.2c-2.2 1.4-5-.2-5-2.8z" />
    </>
  ),
  pause: (
    <>
      <rect x="9" y="6" width="11" height="36" rx="4" />
      <rect x="28" y="6" width="11" height="36" rx="4" />
    </>
  ),
  moon: (
    <>
      <path d="M27.5 4.5c1.9-.2 2.8 2 1.5 3.4A17 17 0 0 0 40.5 33c1.9 0 2.9 2.2 1.5 3.6A20.5 20.5 0 1 1 27.5 4.5z" />
    </>
  ),
  speak: (
    <>
      <path d="M22 8.4v31.2c0 2.2-2.5 3.3-4.1 1.9L10 34H6a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4h4l7.9-7.5c1.6-1.4 4.1-.3 4.1 1.9z" />
      <path
        d="M29 16.5c4.6 3.5 4.6 11.5 0 15M35 10c9 7 9 21 0 28"
        fill="none"
        stroke="currentColor"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
    </>
  ),
  sound: (
    <>
      <path d="M26 8.4v31.2c0 2.2-2.5 3.3-4.1 1.9L14 34h-4a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4h4l7.9-7.5c1.6-1.4 4.1-.3 4.1 1.9z" />
      <path
        d="M33 16.5c4.6 3.5 4.6 11.5 0 15"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </>
  ),
  silent: (
    <>
      <path d="M26 8.4v31.2c0 2.2-2.5 3.3-4.1 1.9L14 34h-4a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4h4l7.9-7.5c1.6-1.4 4.1-.3 4.1 1.9z" />
      <path
        d="M33 19l10 10M43 19L33 29"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </>
  ),
  key: (
    <>
      <path
        fillRule="evenodd"
        d="M15 12a12 12 0 0 1 11.5 8.5H42a3.5 3.5 0 0 1 3.5 3.5v7a3 3 0 0 1-6 0v-3.5h-4V31a3 3 0 0 1-6 0v-3.5h-3A12 12 0 1 1 15 12zm0 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z"
      />
    </>
  ),
  check: (
    <>
      <path
        d="M6.5 25.5l11 11L41.5 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="7.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  heart: (
    <>
      <path d="M24 42.5C10 33.8 4 26.6 4 18.5 4 12 9 7.5 14.6 7.5c4 0 7.4 2 9.4 5.6 2-3.6 5.4-5.6 9.4-5.6C39 7.5 44 12 44 18.5c0 8.1-6 15.3-20 24z" />
    </>
  ),
  shows: (
    <>
      <path d="M9 10h30a6 6 0 0 1 6 6v17a6 6 0 0 1-6 6h-7l2 3.5a1.7 1.7 0 0 1-1.5 2.5h-17a1.7 1.7 0 0 1-1.5-2.5L16 39H9a6 6 0 0 1-6-6V16a6 6 0 0 1 6-6z" />
      <path d="M15 3l7 8M33 3l-7 8" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
    </>
  ),
  "skip-back": (
    <>
      <path d="M22 7.5v6.7C33.6 14.4 41 21 41 31c0 2.6-.6 5-1.6 7.3-.7 1.6-3 1.3-3.3-.5C34.8 31 30 27 22 26.8v6.7c0 2.1-2.4 3.2-4 1.9L4.9 22.4a2.5 2.5 0 0 1 0-3.8L18 5.6c1.6-1.3 4-.2 4 1.9z" />
    </>
  ),
  "skip-forward": (
    <>
      <path d="M26 7.5v6.7C14.4 14.4 7 21 7 31c0 2.6.6 5 1.6 7.3.7 1.6 3 1.3 3.3-.5C13.2 31 18 27 26 26.8v6.7c0 2.1 2.4 3.2 4 1.9l13.1-13a2.5 2.5 0 0 0 0-3.8L30 5.6c-1.6-1.3-4-.2-4 1.9z" />
    </>
  ),
  home: (
    <>
      <path d="M21.3 5.2a4 4 0 0 1 5.4 0l17.6 16.4c1.9 1.7.7 4.9-1.9 4.9H40V39a5 5 0 0 1-5 5h-6V32a3 3 0 0 0-3-3h-4a3 3 0 0 0-3 3v12h-6a5 5 0 0 1-5-5V26.5H5.6c-2.6 0-3.8-3.2-1.9-4.9z" />
    </>
  ),
  captions: (
    <>
      <path
        fillRule="evenodd"
        d="M10 8h28a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7H10a7 7 0 0 1-7-7V15a7 7 0 0 1 7-7zm1 13.5a2.5 2.5 0 0 0 0 5h13a2.5 2.5 0 0 0 0-5zm20 0a2.5 2.5 0 0 0 0 5h6a2.5 2.5 0 0 0 0-5zm-20 9a2.5 2.5 0 0 0 0 5h5a2.5 2.5 0 0 0 0-5zm12 0a2.5 2.5 0 0 0 0 5h14a2.5 2.5 0 0 0 0-5z"
      />
    </>
  ),
  star: (
    <>
      <path d="M21.5 5.5c1-2.2 4-2.2 5 0l4.3 9.3 10.2 1.2c2.4.3 3.3 3.2 1.6 4.8L35 27.8l2 10c.5 2.4-2 4.2-4.1 3L24 35.7l-8.9 5.1c-2.1 1.2-4.6-.6-4.1-3l2-10-7.6-7c-1.7-1.6-.8-4.5 1.6-4.8l10.2-1.2z" />
    </>
  ),
  "rub-out": (
    <>
      <path
        fillRule="evenodd"
        d="M17 9h23a6 6 0 0 1 6 6v18a6 6 0 0 1-6 6H17a6 6 0 0 1-4.6-2.1L3.6 26.6a4 4 0 0 1 0-5.2l8.8-10.3A6 6 0 0 1 17 9zm5.2 8.2a2.5 2.5 0 0 0-3.5 3.5l3.3 3.3-3.3 3.3a2.5 2.5 0 0 0 3.5 3.5l3.3-3.3 3.3 3.3a2.5 2.5 0 0 0 3.5-3.5L29 24l3.3-3.3a2.5 2.5 0 0 0-3.5-3.5l-3.3 3.3z"
      />
    </>
  ),
  folder: (
    <>
      <path d="M8 8h10l5 5h17a5 5 0 0 1 5 5v18a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z" />
    </>
  ),
  lock: (
    <>
      <path
        fillRule="evenodd"
        d="M24 3a11 11 0 0 1 11 11v6h1a6 6 0 0 1 6 6v13a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6h1v-6A11 11 0 0 1 24 3zm0 6a5 5 0 0 0-5 5v6h10v-6a5 5 0 0 0-5-5zm0 18a4 4 0 0 0-2 7.5V38a2 2 0 0 0 4 0v-3.5a4 4 0 0 0-2-7.5z"
      />
    </>
  ),
  flag: (
    <>
      <path d="M11 4a3 3 0 0 1 3 3v1h24c2.3 0 3.5 2.7 2 4.4L34 19l6 6.6c1.5 1.7.3 4.4-2 4.4H14v12a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3z" />
    </>
  ),
  door: (
    <>
      <path
        fillRule="evenodd"
        d="M8 45V22a16 16 0 0 1 32 0v23zm7-5h18V22a9 9 0 0 0-18 0zm14-11a2.5 2.5 0 1 1 0 .1z"
      />
    </>
  ),
  "sleeping-ear": (
    <>
      <path
        d="M9 20a12.5 12.5 0 0 1 25 0c0 9-8 9.5-8 16a7.5 7.5 0 0 1-14.200 3.400M15.5 21a6 6 0 0 1 12 0c0 3.5-3.5 4.5-3.5 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="4.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M37 6h8l-8 9h8M37.5 24h5.5l-5.5 6h5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  film: (
    <>
      <path
        fillRule="evenodd"
        d="M8 8h32a5 5 0 0 1 5 5v22a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5zm1 5v5h5v-5zm0 9v5h5v-5zm0 9v5h5v-5zm25-18v5h5v-5zm0 9v5h5v-5zm0 9v5h5v-5zM20 17v14l12-7z"
      />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 48 48" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
