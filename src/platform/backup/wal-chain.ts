import type { ClusterManifest } from './manifest.ts';
import { parseSegment, segmentBefore, segmentName, segmentOf } from './wal-names.ts';

export interface Chain {
  /** Segments without a hole from the start of the backup on. */
  segments: number;
  /** The last one of them; null when even the first is missing. */
  last: string | null;
  /** The first missing one, when others of its timeline follow or the backup itself needs it. */
  gap: string | null;
}

/** How far the archived log (`names`) leads on from a backup, along the backup's timeline. */
export function walChain(manifest: ClusterManifest, names: readonly string[]): Chain {
  const { segmentBytes, timeline } = manifest;
  const there = new Set(names);
  const name = (no: number) => segmentName({ timeline, no }, segmentBytes);
  const first = segmentOf(manifest.startLsn, segmentBytes);
  let next = first;
  while (there.has(name(next))) next += 1;
  const later = names.some((other) => {
    const segment = parseSegment(other, segmentBytes);
    return segment?.timeline === timeline && segment.no > next;
  });
  const needed = neededSegments(manifest).includes(name(next));
  return {
    segments: next - first,
    last: next > first ? name(next - 1) : null,
    gap: later || needed ? name(next) : null,
  };
}

/** Names of the segments without which this backup cannot be opened. */
export function neededSegments(m: ClusterManifest): string[] {
  const [first, last] = [segmentOf(m.startLsn, m.segmentBytes), segmentBefore(m.stopLsn, m.segmentBytes)];
  return Array.from({ length: last - first + 1 }, (_, i) =>
    segmentName({ timeline: m.timeline, no: first + i }, m.segmentBytes),
  );
}
