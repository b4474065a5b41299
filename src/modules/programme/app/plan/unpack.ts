import { unzipSync } from 'fflate';
import { domainError } from '#kernel/errors.ts';
import { SheetRefused } from '#platform/sheet/sheet.ts';
import { guardZip } from '#platform/sheet/zip-guard.ts';
import { planLimits } from './plan-limits.ts';

/** The parts of an office file by name, after its size was checked: only those that hold text. */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    let sum = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted =
          /^(?:word\/(?:document|numbering|styles)\.xml|xl\/workbook\.xml|xl\/worksheets\/.*\.xml|xl\/sharedStrings\.xml)$/.test(
            name,
          );
        if (wanted) sum += originalSize;
        if (sum > planLimits.unpackedMegabytes * 1_048_576) throw new SheetRefused('sheet_unpacks_too_large');
        return wanted;
      },
    });
    // fflate unpacks into as much room as is claimed; a claim that does not hold is refused here.
    guardZip(Buffer.from(bytes), 12 * planLimits.unpackedMegabytes * 1_048_576);
    return parts;
  } catch (error) {
    const large = error instanceof SheetRefused && error.reason === 'sheet_unpacks_too_large';
    if (large) throw domainError('programme.plan_too_large', { limit: planLimits.unpackedMegabytes });
    throw domainError('programme.plan_broken', { part: 'zip', line: 1 });
  }
}
