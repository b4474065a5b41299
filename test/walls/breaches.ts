/** One planted breach: `from` looks at `to` (a file of the tree, or a bare package or builtin name). */
export interface Breach {
  rule: string;
  from: string;
  to: string;
}

/** At least one breach for every rule of .dependency-cruiser.cjs, one per door where a rule guards several. */
export const breaches: Breach[] = [
  { rule: 'module-door-only', from: 'booking/app/a.ts', to: 'identity/app/find.ts' },
  { rule: 'module-door-only', from: 'booking/app/b.ts', to: 'identity/contract.ts' },
  { rule: 'module-door-only', from: 'booking/ui/c.tsx', to: 'identity/ui/card.tsx' },
  { rule: 'shell-door-only', from: '/server/a.ts', to: 'booking/public.ts' },
  { rule: 'shell-door-only', from: '/worker/a.ts', to: 'booking/public.ts' },
  { rule: 'shell-door-only', from: '/cli/a.ts', to: 'booking/db/query.ts' },
  { rule: 'shell-door-only', from: '/web/a.tsx', to: 'booking/ui/page.tsx' },
  { rule: 'rank-is-known', from: '/server/b.ts', to: 'shop/module.ts' },
  { rule: 'rank-1-looks-down-only', from: 'identity/app/a.ts', to: 'catalog/public.ts' },
  { rule: 'rank-2-looks-down-only', from: 'messaging/app/a.ts', to: 'booking/public.ts' },
  { rule: 'rank-3-looks-down-only', from: 'booking/app/d.ts', to: 'queue/public.ts' },
  { rule: 'rank-4-looks-down-only', from: 'queue/app/a.ts', to: 'record/public.ts' },
  { rule: 'rank-5-looks-down-only', from: 'billing/app/a.ts', to: 'exams/public.ts' },
  { rule: 'rank-6-looks-down-only', from: 'pharmacy/app/a.ts', to: 'inpatient/public.ts' },
  { rule: 'rank-7-looks-down-only', from: 'journey/app/a.ts', to: 'programme/public.ts' },
  { rule: 'rank-8-looks-down-only', from: 'bureau/app/a.ts', to: 'interop/public.ts' },
  { rule: 'domain-is-pure', from: 'booking/domain/a.ts', to: 'kysely' },
  { rule: 'domain-is-pure', from: 'booking/domain/b.ts', to: 'node:fs' },
  { rule: 'domain-is-pure', from: 'booking/domain/c.ts', to: 'booking/app/use.ts' },
  { rule: 'domain-is-pure', from: 'booking/domain/d.ts', to: 'identity/public.ts' },
  { rule: 'ui-stays-in-the-browser', from: 'booking/ui/a.tsx', to: 'booking/db/query.ts' },
  { rule: 'ui-stays-in-the-browser', from: 'booking/ui/b.tsx', to: 'booking/module.ts' },
  { rule: 'web-stays-in-the-browser', from: '/web/b.ts', to: '/platform/clock.ts' },
  { rule: 'contract-is-shared', from: 'queue/contract.ts', to: '/platform/clock.ts' },
  { rule: 'sql-stays-in-db', from: 'booking/app/e.ts', to: 'kysely' },
  { rule: 'sql-stays-in-db', from: '/cli/b.ts', to: 'pg' },
  { rule: 'kernel-at-the-bottom', from: '/kernel/a.ts', to: '/platform/clock.ts' },
  { rule: 'kernel-at-the-bottom', from: '/kernel/b.ts', to: 'node:crypto' },
  { rule: 'kernel-at-the-bottom', from: '/kernel/c.ts', to: 'zod' },
  { rule: 'platform-knows-no-module', from: '/platform/a.ts', to: 'booking/public.ts' },
  { rule: 'no-file-cycle', from: 'booking/app/left.ts', to: 'booking/app/right.ts' },
  { rule: 'no-module-cycle', from: 'exams/app/a.ts', to: 'facilities/public.ts' },
  { rule: 'no-module-cycle', from: 'facilities/public.ts', to: 'exams/public.ts' },
  { rule: 'no-test-in-product', from: 'booking/app/f.ts', to: '/platform/testing/db.ts' },
  { rule: 'no-test-in-product', from: 'booking/app/g.ts', to: 'booking/app/use.test.ts' },
  { rule: 'resolves', from: 'booking/app/h.ts', to: 'booking/app/nowhere.ts' },
];

/** Closes the circle of the planted file cycle; the breach is reported where the walk began. */
export const links: Breach[] = [{ rule: '', from: 'booking/app/right.ts', to: 'booking/app/left.ts' }];

/** What is allowed: none of these may be reported, else the walls would be in the way. */
export const sound: Breach[] = [
  { rule: '', from: 'booking/app/use.ts', to: 'identity/public.ts' },
  { rule: '', from: 'booking/db/query.ts', to: 'kysely' },
  { rule: '', from: 'booking/domain/rule.ts', to: '/kernel/instant.ts' },
  { rule: '', from: 'booking/ui/page.tsx', to: 'booking/contract.ts' },
  { rule: '', from: 'booking/contract.ts', to: 'zod' },
  { rule: '', from: 'booking/app/use.test.ts', to: '/platform/testing/db.ts' },
  { rule: '', from: '/server/rooms.ts', to: 'booking/module.ts' },
  { rule: '', from: '/cli/rooms.ts', to: 'booking/module.ts' },
  { rule: '', from: '/web/app.tsx', to: 'booking/ui/index.tsx' },
  { rule: '', from: '/web/staff/app.tsx', to: 'booking/ui/staff/index.tsx' },
];

/** Where a short name lies in the tree: `/x` is under src, anything else under src/modules. */
export const placed = (name: string): string => (name.startsWith('/') ? `src${name}` : `src/modules/${name}`);
