import { execFileSync } from "node:child_process";
import { decodeText } from "@main/platform/text-encoding";
import { describe, expect, test } from "vitest";

/** What subtitles say, in the language's own letters, as often as a film does. */
const said = {
  de: "Ich möchte heute Abend nicht schlafen gehen.\nWarum? Es ist doch schon spät!\nWeil ich den Mond hören möchte.\nDas ist ein schöner Grund.",
  fr: "Où est passé le renard ?\nIl était là à côté de la forêt.\nÇa alors, il a disparu !\nDéjà l’été dernier, il s’était enfui.",
  es: "¿Dónde está el niño?\nEstá jugando en el jardín.\n¡Qué alegría! Mañana iremos al río.\nTambién vendrá el abuelo.",
  pl: "Gdzie jest mój miś?\nLeży pod łóżkiem, głuptasie.\nDziękuję! Już go widzę.\nŚpij dobrze, do jutra.",
  ru: "Где мой медведь?\nОн лежит под кроватью, глупыш.\nСпасибо! Я его уже вижу.\nСпи спокойно, до завтра.",
  el: "Πού είναι η αρκούδα μου;\nΕίναι κάτω από το κρεβάτι.\nΕυχαριστώ! Τώρα τη βλέπω.\nΚαληνύχτα, τα λέμε αύριο.",
  tr: "Ayıcığım nerede?\nYatağın altında yatıyor, şaşkın.\nTeşekkür ederim! Şimdi görüyorum.\nİyi geceler, yarın görüşürüz.",
  he: "איפה הדובי שלי?\nהוא מתחת למיטה, טיפשון.\nתודה! עכשיו אני רואה אותו.\nלילה טוב, להתראות מחר.",
  lt: "Kur yra mano meškiukas?\nJis guli po lova, kvailiuk.\nAčiū! Dabar jį matau.\nLabos nakties, iki rytojaus.",
  th: "หมีของฉันอยู่ที่ไหน\nมันอยู่ใต้เตียง\nขอบคุณ ฉันเห็นแล้ว",
  ja: "ぼくのくまはどこ？\nベッドの下にいるよ。\nありがとう！見つけた。\nおやすみなさい、また明日。",
  zh: "我的小熊在哪里？\n它在床下面，傻瓜。\n谢谢！我看到它了。\n晚安，明天见。",
  tw: "我的小熊在哪裡？\n牠在床下面，傻瓜。\n謝謝！我看到牠了。\n晚安，明天見。",
  ko: "내 곰은 어디 있어?\n침대 밑에 있어, 바보야.\n고마워! 이제 보인다.\n잘 자, 내일 보자.",
} as const;

/** A subtitle file with these words. */
const fileOf = (words: string) =>
  words
    .split("\n")
    .map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at},900\n${line}\n`)
    .join("\n");

const encode = (text: string, encoding: string): Buffer =>
  execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text });

const textOf = (bytes: Uint8Array, language?: string) => {
  const decoded = decodeText(bytes, language);
  return decoded.kind === "text" ? decoded.text : decoded;
};

describe("a text is read in the encoding that nobody wrote down", () => {
  test.each([
    ["de", "CP1252"],
    ["fr", "CP1252"],
    ["es", "ISO-8859-1"],
    ["pl", "CP1250"],
    ["pl", "ISO-8859-2"],
    ["ru", "CP1251"],
    ["ru", "KOI8-R"],
    ["el", "ISO-8859-7"],
    ["tr", "CP1254"],
    ["he", "CP1255"],
    ["ja", "SHIFT_JIS"],
    ["ja", "EUC-JP"],
    ["zh", "GBK"],
    ["tw", "BIG5"],
    ["ko", "EUC-KR"],
    ["de", "UTF-8"],
    ["ja", "UTF-8"],
  ] as const)("%s in %s", (language, encoding) => {
    const text = fileOf(said[language]);
    expect(textOf(encode(text, encoding))).toBe(text);
  });

  test.each(["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"])(
    "%s, with a mark and without",
    (encoding) => {
      for (const words of [said.de, said.ru, said.zh]) {
        const text = fileOf(words);
        expect(textOf(encode(text, encoding))).toBe(text);
        expect(textOf(encode(`\ufeff${text}`, encoding))).toBe(text);
      }
    },
  );

  test.each([
    ["lt", "CP1257"],
    ["th", "CP874"],
    ["pl", "CP1250"],
    ["pt-BR", "CP1252"],
    ["zh-TW", "BIG5"],
  ])("few letters of %s in %s, where the name of the file says the language", (language, encoding) => {
    const words = {
      lt: "Ačiū! Už jį.",
      th: "ขอบคุณ",
      pl: "Leży już.",
      "pt-BR": "Não está.",
      "zh-TW": "晚安，明天見。",
    };
    const text = fileOf(words[language as keyof typeof words]);
    expect(textOf(encode(text, encoding), language)).toBe(text);
  });

  test("also where it was cut in the middle of a character, or some of it is broken", () => {
    const whole = encode(fileOf(said.ru), "UTF-8");
    expect(decodeText(whole.subarray(0, -3))).toMatchObject({ kind: "text", encoding: "utf-8" });
    expect(decodeText(encode(fileOf(said.de), "UTF-16LE").subarray(0, -1))).toMatchObject({
      kind: "text",
      encoding: "utf-16le",
    });
  });

  test("a long text, of which only a part is looked at to find its encoding", () => {
    const plain = fileOf("Hello\n".repeat(3000));
    for (const encoding of ["CP1251", "UTF-8", "UTF-16LE", "UTF-32BE"]) {
      const text = `${plain}${fileOf(said.ru)}`;
      expect(textOf(encode(text, encoding), "ru")).toBe(text);
    }
    const pairs = `${"a".repeat(16 * 1024 - 1)}${"🦊".repeat(20_000)}\n`.repeat(2);
    expect(textOf(Buffer.from(`x${pairs}`, "utf16le"))).toBe(`x${pairs}`);
    expect(textOf(Buffer.from(pairs, "utf16le"))).toBe(pairs);
  });

  test("plain ASCII and nothing at all are text", () => {
    expect(textOf(Buffer.from("Hello\n"))).toBe("Hello\n");
    expect(textOf(Buffer.alloc(0))).toBe("");
  });
});

describe("what is no text is refused", () => {
  test.each([
    ["zeros", Buffer.alloc(4096)],
    ["zeros in a text", Buffer.from(`1\n00:00:00,000 --> 00:00:01,000\nHe\0llo\n`)],
    ["a picture", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3)) % 256))],
    ["bytes that no keyboard writes", Buffer.from("Hello\x01\x02\x03\x04\x05\x06\x07\x08".repeat(50))],
    ["half a pair in wide letters", Buffer.from("\ud800\n\ud800\n1\n", "utf16le")],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ kind: "refused", reason: "binary" });
  });
});
