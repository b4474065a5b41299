/** How one requirement is met, or why it need not be, or what is missing. Exactly one of the four. */
export type Proof =
  | { test: string; title: string }
  /** For requirements on documentation: words that stand in the document. */
  | { document: string; says: string }
  | { reason: string }
  | { open: string };

/** One requirement of OWASP ASVS 5.0.0, in our own few words. */
export interface Row {
  id: string;
  level: 1 | 2;
  about: string;
  proof: Proof;
}
