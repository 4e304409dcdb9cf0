/** What comes of the text of a file: none where it goes. */
export interface FileMerge {
  text: string | undefined;
  conflicts: number;
  /** What a reader wants to know of how it came about. */
  notes: readonly string[];
}

/** The text of a file on the three sides, as far as they have it, with line feeds alone. */
export interface ThreeTexts {
  base: string | undefined;
  ours: string | undefined;
  theirs: string | undefined;
}
