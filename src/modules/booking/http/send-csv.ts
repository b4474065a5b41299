import type { Call } from '#platform/http/route.ts';
import type { SheetSpec } from '#platform/sheet/sheet.ts';
import { writeSheet } from '#platform/sheet/thread.ts';

/** Sends lines as a CSV file: UTF-8 with a mark for Excel, and nothing in it is worked out as a formula. */
export async function sendCsv(c: Pick<Call, 'raw'>, spec: SheetSpec, file: string): Promise<{ status: number }> {
  const bytes = await writeSheet(spec, 'csv');
  c.raw.reply
    .code(200)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="shuxin-${file}.csv"`)
    .type('text/csv; charset=utf-8')
    .send(bytes);
  return { status: 200 };
}
