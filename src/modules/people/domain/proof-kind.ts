/** What a proof can be of. */
export const proofOf = ['licence', 'certificate', 'training'] as const;
export type ProofOf = (typeof proofOf)[number];

export type ProofMedia = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf';

/** What a proof is by its bytes, whatever it is called; null: nothing we keep. Programs, archives and SVG are none of these. */
export function proofKind(bytes: Uint8Array): ProofMedia | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (text(0, 3) === '\u00ff\u00d8\u00ff') return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  return text(0, 5) === '%PDF-' ? 'application/pdf' : null;
}
