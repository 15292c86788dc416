import { parseXml, type XmlElement } from "@main/platform/xml";
import { describe, expect, test } from "vitest";

/** An element with its texts, as `name(text, child, child)`. */
function show({ name, text, children }: XmlElement): string {
  const inside = [text, ...children.map(show)].filter((part) => part !== "");
  return inside.length > 0 ? `${name}(${inside.join(", ")})` : name;
}
const shown = (text: string) => parseXml(text).map(show);

describe("XML is read", () => {
  test.each<[string, string, string[]]>([
    ["with its nesting", "<a><b>1</b><c><b>2</b></c></a>", ["a(b(1), c(b(2)))"]],
    ["with several roots", "<a>1</a>\n<a>2</a>", ["a(1)", "a(2)"]],
    ["with what stands after it", "<a>1</a>\nhttps://example.org/?a=1&b=2", ["a(1)"]],
    ["with names in any case", "<Movie><TITLE>X</TITLE></Movie>", ["movie(title(X))"]],
    ["with declaration and instructions", '<?xml version="1.0"?><?x y?><a>1</a>', ["a(1)"]],
    ["with comments", "<a><!-- <b>2</b> -->1</a>", ["a(1)"]],
    [
      "with the entities of XML",
      "<a>1 &lt; 2 &amp;&amp; &quot;3&quot; &#233;&#x1F98A;</a>",
      ['a(1 < 2 && "3" é🦊)'],
    ],
    ["with numbers as text", "<a>007</a><b>1e5</b><c>true</c>", ["a(007)", "b(1e5)", "c(true)"]],
    ["with CDATA as it stands", "<a><![CDATA[<b> &amp; 1]]></a>", ["a(<b> &amp; 1)"]],
    ["with a bare &", "<a>Tom & Jerry</a>", ["a(Tom & Jerry)"]],
    ["with entities only once", "<a>&amp;lt;</a>", ["a(&lt;)"]],
  ])("%s", (_, text, expected) => expect(shown(text)).toEqual(expected));

  test("with attributes", () => {
    expect(parseXml("<a Type=\"x &amp; y\" other='1' bare>2</a>")[0]?.attributes).toMatchObject({
      type: "x & y",
      other: "1",
    });
  });
});

describe("of damaged XML what stands before the damage is read", () => {
  test.each<[string, string, string[]]>([
    ["an element that is never closed", "<a><b>1</b><c>2", ["a(b(1), c)"]],
    ["another one closed", "<a><b>1</x><c>2</c></a>", ["a(b(1), c(2))"]],
    ["a comment without an end", "<a><b>1</b><!-- <c>2", ["a(b(1))"]],
    ["CDATA without an end", "<a><b>1</b><c><![CDATA[2", ["a(b(1))"]],
    ["an attribute without an end", '<a><b>1</b><c d="2>3</c></a>', ["a(b(1))"]],
    ["a tag without an end", "<a><b>1</b></a", ["a(b(1))"]],
    ["closing tags at the start", "</a></b><a>1</a>", ["a(1)"]],
  ])("%s", (_, text, expected) => expect(shown(text)).toEqual(expected));
});

describe("hostile XML comes to nothing", () => {
  test("a document's own entities are not expanded", () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const below = level === 0 ? "ha" : `&l${level - 1};`.repeat(10);
      return `<!ENTITY l${level} "${below}">`;
    });
    const [root] = parseXml(`<!DOCTYPE a [${levels.join("\n")}]><a>&l8;</a>`);
    expect(root?.text).toBe("&l8;");
  });

  test("nor are entities of other files", () => {
    const [root] = parseXml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
    expect(root?.text).toBe("&x;");
  });

  test.each<[string, string]>([
    ["nesting without end", "<a>".repeat(50_000)],
    ["nesting that ends", "<a>".repeat(5000) + "</a>".repeat(5000)],
    ["more than 256 KiB", `<a>${"x".repeat(300_000)}</a>`],
    ["an empty text", ""],
    ["no XML at all", "Dear diary, 1 < 2 and 3 > 2"],
    ["a DOCTYPE without an end", "<!DOCTYPE a [ <a>1</a>"],
    ["only closing tags", "</a>".repeat(20_000)],
    ["zeros", "\0".repeat(1000)],
  ])("%s", (_, text) => expect(parseXml(text).filter((element) => element.text !== "")).toEqual([]));

  test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])("an element named %s", (name) => {
    parseXml(`<a><${name}><polluted>1</polluted></${name}></a>`);
    expect("polluted" in {}).toBe(false);
    expect(shown(`<a><b>1</b></a><${name}>2</${name}>`)[0]).toBe("a(b(1))");
  });
});
