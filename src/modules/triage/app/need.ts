import type { App } from '#platform/app.ts';
import type { SealedColumn } from '#platform/room.ts';

const aad = (handover: string) => `triage.handover/${handover}/need`;

export const sealedNeeds: readonly SealedColumn[] = [
  { table: 'triage.handover', key: ['hospital_id', 'id'], column: 'need_sealed', aad },
];

/** What somebody asks for may say what is wrong with them: sealed, and bound to its own hand-over. */
export const sealNeed = (crypto: App['crypto'], handover: string, text: string): string =>
  crypto.seal(text, aad(handover));
export const openNeed = (crypto: App['crypto'], handover: string, sealed: string): string =>
  crypto.open(sealed, aad(handover));
