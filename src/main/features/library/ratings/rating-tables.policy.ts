import type { RatingSystem } from "@shared/model/library";

/** The marks of each system with their ages, as `G 0, PG 8`: in the order in which a parent reads them. */
const tables: readonly [name: string, country: string | null, marks: string][] = [
  ["MPA", "US", "G 0, PG 8, GP 8, PG-13 13, R 17, NC-17 18"],
  ["TV Parental Guidelines", "US", "TV-Y 0, TV-G 0, TV-Y7 7, TV-Y7-FV 7, TV-PG 8, TV-14 14, TV-MA 17"],
  ["BBFC", "GB", "U 0, Uc 0, PG 8, 12 12, 12A 12, 15 15, 18 18, R18 18"],
  ["IFCO", "IE", "G 0, PG 8, 12 12, 12A 12, 12PG 12, 15 15, 15A 15, 15PG 15, 16 16, 18 18"],
  ["FSK", "DE", "FSK 0 0, FSK 6 6, FSK 12 12, FSK 16 16, FSK 18 18"],
  ["JMK", "AT", "Unbeschränkt 0, 6+ 6, 8+ 8, 10+ 10, 12+ 12, 14+ 14, 16+ 16"],
  ["JIF", "CH", "0 0, 6 6, 8 8, 10 10, 12 12, 14 14, 16 16, 18 18"],
  ["CNC, Arcom", "FR", "Tous publics 0, TP 0, U 0, -10 10, -12 12, -16 16, -18 18"],
  ["Kijkwijzer", "NL", "AL 0, 6 6, 9 9, 12 12, 14 14, 16 16, 18 18"],
  ["Kijkwijzer", "BE", "AL 0, KT 0, EA 0, 6 6, 9 9, 12 12, 14 14, 16 16, 18 18"],
  ["ICAA", "ES", "APTA 0, A 0, Ai 0, TP 0, ERI 0, 7 7, 7i 7, 12 12, 16 16, 18 18, X 18"],
  ["Classificazione", "IT", "T 0, Per tutti 0, 6+ 6, VM12 12, VM14 14, VM18 18"],
  ["IGAC", "PT", "Para todos os públicos 0, Públicos 0, M/3 3, M/6 6, M/12 12, M/14 14, M/16 16, M/18 18"],
  ["Medierådet", "DK", "A 0, Tilladt for alle 0, 7 7, 11 11, 15 15"],
  ["Statens medieråd", "SE", "Btl 0, Barntillåten 0, 7 7, 11 11, 15 15"],
  ["Medietilsynet", "NO", "A 0, Tillatt for alle 0, 6 6, 9 9, 12 12, 15 15, 18 18"],
  ["KAVI", "FI", "S 0, T 0, K-7 7, K-12 12, K-16 16, K-18 18"],
  ["PEGI", null, "PEGI 3 3, PEGI 7 7, PEGI 12 12, PEGI 16 16, PEGI 18 18"],
  ["ACB", "AU", "P 0, C 0, G 0, PG 8, M 15, MA15+ 15, R18+ 18, X18+ 18"],
  [
    "Classification Office",
    "NZ",
    "G 0, PG 8, R13 13, RP13 13, R15 15, M 16, R16 16, RP16 16, R18 18, RP18 18",
  ],
  ["CHVRS", "CA", "G 0, C 0, C8 8, PG 8, 14A 14, 14+ 14, 18A 18, 18+ 18, R 18, A 18"],
  ["ClassInd", "BR", "L 0, Livre 0, AL 0, A10 10, A12 12, A14 14, A16 16, A18 18"],
  ["RTC", "MX", "AA 0, A 0, B 12, B-15 15, C 18, D 18"],
  ["INCAA", "AR", "ATP 0, SAM 13 13, SAM 16 16, SAM 18 18, C 18"],
  ["Eirin", "JP", "G 0, PG12 12, R15+ 15, R18+ 18"],
  ["KMRB", "KR", "ALL 0, 12 12, 15 15, 18 18, 19 19"],
  ["CBFC", "IN", "U 0, U/A 7+ 7, UA 12, U/A 13+ 13, U/A 16+ 16, A 18, S 18"],
  ["IMDA", "SG", "G 0, PG 8, PG13 13, NC16 16, M18 18, R21 21"],
  ["Возрастная маркировка", "RU", "0+ 0, 6+ 6, 12+ 12, 16+ 16, 18+ 18"],
];

/** Country codes are those of ISO 3166. The ages of the general marks are those of the design's `library.md`. */
export const ratingSystems: readonly RatingSystem[] = tables.map(([name, country, marks]) => ({
  name,
  country,
  marks: marks.split(", ").map((entry) => {
    const space = entry.lastIndexOf(" ");
    return { mark: entry.slice(0, space), age: Number(entry.slice(space + 1)) };
  }),
}));
