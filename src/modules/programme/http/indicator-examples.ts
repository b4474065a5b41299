import type { DoorContext } from '#platform/http/route.ts';
import { declare } from '../app/indicators/declare.ts';
import { keepEvidence } from '../app/indicators/evidence.ts';

const office = { kind: 'system', name: 'door.office' } as const;
export const somePdf = (): Buffer => Buffer.from('%PDF-1.4\n', 'latin1');
export const said = { note: '', link: 'https://example.test/proof', evidence: null };

export const someEvidence = async (d: DoorContext): Promise<string> =>
  (await d.app.db.tx({ hospital: d.hospital }, (t) => keepEvidence(t, somePdf(), office, d.now))).id;

/** A value that somebody else declared and nobody has decided on yet; each call takes an earlier year. */
export async function aDeclared(d: DoorContext): Promise<string> {
  const [row] = await d.rows<{ period: string }>(
    `select coalesce(min(period)::integer - 1, 2025)::text as period from programme.indicator_declared
     where hospital_id = $1 and value_key = '13' and length(period) = 4`,
    [d.hospital],
  );
  const wish = { key: '13', period: row?.period ?? '2025', numerator: 19, denominator: 20, ...said };
  return (await d.app.db.tx({ hospital: d.hospital }, (t) => declare(t, wish, office, d.now))).id;
}
