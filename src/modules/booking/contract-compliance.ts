import { z } from 'zod';
import { channel, share } from './contract.ts';

/** How the places of a range of days were shared, released and used, against the standard. */
const id = z.guid();
const day = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2999-01-01');
const instant = z.iso.datetime({ offset: true });
const count = z.number().int().min(0).max(100_000_000);
const percent = z.number().min(0).max(100).nullable();
const byShare = z.object({ onsite: count, online: count, tier: count });

export const complianceQuery = z.object({ from: day.optional(), to: day.optional(), department: id.optional() });
export const complianceFileQuery = complianceQuery.extend({ lang: z.enum(['zh', 'en']).default('zh') });

const row = z.object({
  /** `online` holds the tier places too. */
  places: z.object({ all: count, onsite: count, online: count, tier: count }),
  onlinePercent: percent,
  tierPercent: percent,
  meets: z.object({ online: z.boolean().nullable(), tier: z.boolean().nullable() }),
  released: byShare,
  tierOpenedToAll: count,
  used: byShare,
});
export const complianceAnswer = z.object({
  from: day,
  to: day,
  computedAt: instant,
  department: z.object({ id, name: z.string().max(200) }).nullable(),
  /** What the standard asks for, and what the hospital has set for itself. */
  standard: z.object({ online: count, tier: count }),
  own: z.object({ online: count, tier: count }),
  total: row,
  /** The whole hospital, whichever department is asked for. */
  byDepartment: z.array(row.extend({ department: z.object({ id, name: z.string().max(200) }) })).max(2000),
  byDay: z.array(row.extend({ date: day })).max(100),
  channels: z
    .array(z.object({ share: share.nullable(), channel, booked: count, came: count, noShow: count, cancelled: count }))
    .max(100),
});
export type Compliance = z.infer<typeof complianceAnswer>;
export type ComplianceRow = z.infer<typeof row>;
