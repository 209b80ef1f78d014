/** What every language is tried with: a program for each of the things that have to work, or to be held. */
export type LanguageRow = {
  /** Its id in the manifests. */
  language: string;
  /** Writes `Hello, world!`. */
  hello: string;
  /** Writes every line that it reads; null where programs of the language read nothing. */
  echo: string | null;
  /** Has an error that the compiler finds, or that ends the program: where there are no diagnostics, what it says has to name the line. */
  mistake: { program: string; line: number };
  /** Ends with an error while it runs, and `says` so; null where no program of the language does. */
  crash: { program: string; says: string } | null;
  /** Never ends. */
  forever: string;
  /** Takes more and more memory. */
  hoard: string;
  /** Writes far more than 100 KB. */
  flood: string;
};
