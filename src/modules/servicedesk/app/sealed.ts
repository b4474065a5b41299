import type { SealedColumn } from '#platform/room.ts';

export const signalAad = (signal: string): string => `servicedesk.sign_signal/${signal}/body`;

export const sealedColumns: readonly SealedColumn[] = [
  { table: 'servicedesk.sign_signal', key: ['hospital_id', 'id'], column: 'body_sealed', aad: signalAad },
];
