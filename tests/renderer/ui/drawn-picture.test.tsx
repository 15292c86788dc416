// @vitest-environment happy-dom
import { DrawnPicture } from "@renderer/ui/DrawnPicture";
import { drawnLook, patterns } from "@renderer/ui/name-hash";
import { TilePicture } from "@renderer/ui/TilePicture";
import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";

afterEach(cleanup);

const drawn = (container: HTMLElement) => container.querySelector("svg.made");

describe("a drawn picture", () => {
  test.each([
    ["wide", "0 0 384 216"],
    ["poster", "0 0 200 300"],
  ] as const)("is %s with its letter, in the colour of its name", (shape, viewBox) => {
    const { container } = render(<DrawnPicture name="Otters" shape={shape} />);
    const picture = drawn(container);
    expect(picture?.getAttribute("viewBox")).toBe(viewBox);
    expect(picture?.querySelector(".letter")?.textContent).toBe("O");
    expect(picture?.querySelector(".letter")?.getAttribute("fill")).toBe("var(--amber-deep)");
    expect(picture?.getAttribute("data-pattern")).toBe("waves");
  });

  test("has its name written on a poster only", () => {
    const { container, rerender } = render(<DrawnPicture name="Otters & friends" shape="poster" />);
    expect(container.querySelector(".words")?.textContent).toBe("Otters & friends");
    rerender(<DrawnPicture name="Otters & friends" />);
    expect(container.querySelector(".words")).toBeNull();
  });

  test("is told by each of the eight patterns, and two on a page do not share one", () => {
    const byPattern = patterns.map((pattern) => {
      const number = Array.from({ length: 200 }, (_, place) => place).find(
        (place) => drawnLook(`Show ${place}`).pattern === pattern,
      );
      return `Show ${number}`;
    });
    const { container } = render(byPattern.map((name) => <DrawnPicture key={name} name={name} />));
    const motifs = [...container.querySelectorAll("pattern path")].map((path) => path.getAttribute("d"));
    expect(new Set(motifs).size).toBe(8);
    const ids = [...container.querySelectorAll("pattern")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(8);
    for (const id of ids) expect(container.innerHTML).toContain(`url(#${id})`);
  });
});

describe("the picture of a tile", () => {
  test("is drawn where there is none", () => {
    const { container } = render(<TilePicture url={null} seed="Otters" shape="poster" />);
    expect(drawn(container)?.getAttribute("viewBox")).toBe("0 0 200 300");
  });

  test("is drawn where it does not come, and tried again when there is another one", () => {
    const { container, rerender } = render(<TilePicture url="/pictures/a-wide.jpg" seed="Otters" />);
    expect(drawn(container)).toBeNull();
    fireEvent.error(container.querySelector("img") ?? container);
    expect(drawn(container)?.querySelector(".letter")?.textContent).toBe("O");
    rerender(<TilePicture url="/pictures/b-wide.jpg" seed="Otters" />);
    expect(container.querySelector("img")?.getAttribute("src")).toBe("/pictures/b-wide.jpg");
  });
});
