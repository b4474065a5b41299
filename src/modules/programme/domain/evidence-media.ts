const STARTS: readonly [string, string][] = [
  ['%PDF-', 'application/pdf'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
];

/** What a file of evidence is by its first bytes: a PDF or a picture; null for anything else. */
export function mediaOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return STARTS.find(([start]) => head.startsWith(start))?.[1] ?? null;
}
