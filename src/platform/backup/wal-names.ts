/** A log segment: its timeline and its number counted from the start of the log. */
export interface Segment {
  timeline: number;
  no: number;
}

const LOG_BYTES = 2 ** 32;

/** Reads a segment's file name (8 hex digits each of timeline, log and segment); null for any other file. */
export function parseSegment(name: string, segmentBytes: number): Segment | null {
  const m = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/.exec(name);
  if (!m) return null;
  const [timeline, log, part] = m.slice(1).map((digits) => Number.parseInt(digits, 16)) as [number, number, number];
  return { timeline, no: log * (LOG_BYTES / segmentBytes) + part };
}

export function segmentName({ timeline, no }: Segment, segmentBytes: number): string {
  const perLog = LOG_BYTES / segmentBytes;
  return [timeline, Math.floor(no / perLog), no % perLog].map(hex8).join('');
}

/** Number of the segment that holds the byte at `lsn` (`16/B374D848`). */
export function segmentOf(lsn: string, segmentBytes: number): number {
  return Number(lsnOf(lsn) / BigInt(segmentBytes));
}

/** Number of the segment that holds the last byte before `lsn`. */
export function segmentBefore(lsn: string, segmentBytes: number): number {
  return Number((lsnOf(lsn) - 1n) / BigInt(segmentBytes));
}

/** True for what PostgreSQL hands to its archive: segments, their halves, backup marks, timeline histories. */
export function isArchiveFile(name: string): boolean {
  return /^([0-9A-F]{24}(\.partial|\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)$/.test(name);
}

function lsnOf(text: string): bigint {
  const [high, low] = text.split('/').map((part) => BigInt(`0x${part}`)) as [bigint, bigint];
  return (high << 32n) + low;
}

function hex8(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0');
}
