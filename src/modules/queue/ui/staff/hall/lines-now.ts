import type { HallLine } from './hall-data.ts';

const SOON_MS = 60 * 60_000;

/** What the desk looks at now: clinics that are held or begin within the hour, and every line somebody stands in; the others apart. */
export function linesNow(lines: readonly HallLine[], now: string): { now: HallLine[]; others: HallLine[] } {
  const at = Date.parse(now);
  const inOrder = [...lines].sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start) || a.place.name.localeCompare(b.place.name),
  );
  const isNow = (line: HallLine) =>
    (!line.closed && Date.parse(line.start) - SOON_MS <= at && at < Date.parse(line.end)) || somebody(line);
  return { now: inOrder.filter(isNow), others: inOrder.filter((line) => !isNow(line)) };
}

const somebody = ({ current, waiting, held, absent, notSeen }: HallLine): boolean =>
  current !== null || waiting.length + held.length + absent.length + notSeen.length > 0;
