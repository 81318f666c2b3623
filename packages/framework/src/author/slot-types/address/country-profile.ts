/** How addresses are written in one country. All words are folded, see `foldWord`. */
export interface CountryProfile {
  /** Words before a name or number: "flat 12", "lane 4". */
  readonly leading: ReadonlySet<string>;
  /** Of these, the ones that someone lives behind: "flat 12" may open an address by itself. */
  readonly doors: ReadonlySet<string>;
  /** Words after a name: "Tejas society", "Yari road". */
  readonly trailing: ReadonlySet<string>;
  /** Of these, the ones that make another word of a place: "Baner Road" is not Baner. */
  readonly ways: ReadonlySet<string>;
  /** Phrases before a landmark: "near", "next to". */
  readonly landmarksBefore: readonly string[];
  /** Phrases after a landmark: "ke samne". */
  readonly landmarksAfter: readonly string[];
  /** Quarters of an area: "west". */
  readonly quarters: ReadonlySet<string>;
  /** Finds a postal code in folded text. */
  readonly postalCode: RegExp;
  /** Cities by folded spelling, two words written as one. */
  readonly cities: ReadonlyMap<string, string>;
  /** Localities that people name without a city, likewise. */
  readonly localities: ReadonlyMap<string, string>;
  /** Words that belong to the country and not to an address line: states, the country itself. */
  readonly regions: ReadonlySet<string>;
}
