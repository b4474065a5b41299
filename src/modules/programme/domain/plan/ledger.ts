import type { LineReason, ParsedDoubt, ParsedLine } from './parsed.ts';
import type { SourceLine } from './source.ts';

/** Keeps account of every line that is not blank: what it became, or why it was left out. What nobody claims shows. */
export class Ledger {
  readonly doubts: ParsedDoubt[] = [];
  readonly #fates = new Map<
    number,
    { fate: 'used' | 'heading' | 'ignored' | 'unaccounted'; reason: LineReason | null }
  >();

  readonly #taken = new Set<string>();

  /** Texts that may demand numbers, with the line they stand on. */
  readonly demands: { text: string; line: number }[] = [];

  /** Takes a line's text in, which is thereby used. */
  demand(text: string, line: number): void {
    const key = `${line} ${text}`;
    if (!this.#taken.has(key)) this.demands.push({ text, line });
    this.#taken.add(key);
    this.used(line);
  }

  /** The same of a heading, which stays one. */
  demandOfHeading(text: string, line: number): void {
    const key = `${line} ${text}`;
    if (!this.#taken.has(key)) this.demands.push({ text, line });
    this.#taken.add(key);
  }

  used(...lines: readonly number[]): void {
    for (const line of lines) this.#fates.set(line, { fate: 'used', reason: null });
  }

  heading(...lines: readonly number[]): void {
    for (const line of lines) if (this.free(line)) this.#fates.set(line, { fate: 'heading', reason: null });
  }

  ignored(reason: LineReason, ...lines: readonly number[]): void {
    for (const line of lines) if (this.free(line)) this.#fates.set(line, { fate: 'ignored', reason });
  }

  free(line: number): boolean {
    return !this.#fates.has(line);
  }

  doubt(code: string, line: number | null, text: string): void {
    this.doubts.push({ code, line, text });
  }

  account(lines: readonly SourceLine[]): ParsedLine[] {
    return lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ line, text }) => {
        const said = this.#fates.get(line) ?? { fate: 'unaccounted' as const, reason: null };
        return { line, text: text.trim(), ...said };
      });
  }
}
