// Which room may look into which. One rule = one sentence; test/walls.test.ts proves that each rule still bites.
const MODULE = '^src/modules/([^/]+)/';
const TEST = '\\.test\\.tsx?$';

/** A room may be asked by rooms of higher rank only; of equal rank nobody asks anybody; rank 7 only by the authority (ADR 0004). */
const RANKS = {
  1: ['identity', 'catalog'],
  2: ['messaging', 'forms', 'guidance'],
  3: ['booking'],
  4: ['queue', 'triage', 'record'],
  5: ['exams', 'billing', 'kiosk'],
  6: ['pharmacy', 'inpatient', 'emergency', 'continuity', 'servicedesk', 'facilities', 'elastic', 'people', 'content'],
  7: ['journey', 'programme'],
  8: ['interop', 'bureau'],
};

/** One rule per rank: rooms of this rank never look at another room of the same or a higher rank. */
const rankRules = Object.entries(RANKS).map(([rank, rooms]) => {
  const notBelow = Object.entries(RANKS).flatMap(([other, names]) => (Number(other) >= Number(rank) ? names : []));
  return {
    name: `rank-${rank}-looks-down-only`,
    severity: 'error',
    comment: `${rooms.join(', ')} may ask rooms below rank ${rank}, never one beside or above.`,
    from: { path: `^src/modules/(${rooms.join('|')})/` },
    to: { path: `^src/modules/(${notBelow.join('|')})/`, pathNot: '^src/modules/$1/' },
  };
});

module.exports = {
  forbidden: [
    {
      name: 'module-door-only',
      severity: 'error',
      comment: 'A module is entered by its public.ts; nothing else of it is visible to a neighbour.',
      from: { path: MODULE, pathNot: TEST },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/public\\.ts$'] },
    },
    {
      name: 'shell-door-only',
      severity: 'error',
      comment:
        'server/, worker/ and cli/ mount module.ts; web/ mounts ui/index.tsx, ui/staff/index.tsx or ui/board/index.tsx.',
      from: { path: '^src/(server|worker|cli|web)/', pathNot: TEST },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/(module\\.ts|ui/(staff/|board/)?index\\.tsx)$' },
    },
    {
      name: 'rank-is-known',
      severity: 'error',
      comment: 'A room that is not on the rank list has no place in the house.',
      from: {},
      to: { path: '^src/modules/', pathNot: `^src/modules/(${Object.values(RANKS).flat().join('|')})/` },
    },
    ...rankRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'domain/ sees its own domain/ and kernel/: no database, no HTTP, no clock, no npm package, no Node builtin.',
      from: { path: `${MODULE}domain/`, pathNot: TEST },
      to: { pathNot: ['^src/modules/$1/domain/', '^src/kernel/'] },
    },
    {
      name: 'ui-stays-in-the-browser',
      severity: 'error',
      comment:
        'ui/ sees its own ui/, contract.ts and domain/, kernel/ and web/kit; never db, app, http, jobs, platform.',
      from: { path: `${MODULE}ui/`, pathNot: TEST },
      to: {
        path: '^src/(server|worker|cli|platform)/|^src/modules/[^/]+/(db|app|http|jobs)/|^src/modules/[^/]+/(module|public|errors)\\.ts$',
      },
    },
    {
      name: 'web-stays-in-the-browser',
      severity: 'error',
      comment: 'web/ runs in the browser: no server, no platform, no Node builtin.',
      from: { path: '^src/(web/|modules/[^/]+/ui/)', pathNot: [TEST, '^src/web/(build|testing)/'] },
      to: { path: '^src/(server|worker|cli|platform)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-shared',
      severity: 'error',
      comment: 'contract.ts is read by the browser too: zod, kernel and its own domain only.',
      from: { path: `${MODULE}contract\\.ts$` },
      to: { pathNot: ['^src/modules/$1/(domain/|contract)', '^src/kernel/', '^node_modules/zod/'] },
    },
    {
      name: 'sql-stays-in-db',
      severity: 'error',
      comment: 'Only db/ folders and platform/ speak to the database driver.',
      from: { path: '^src/', pathNot: ['^src/platform/', '^src/modules/[^/]+/db/', TEST] },
      to: { path: '^node_modules/(pg|kysely|postgres)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernel-at-the-bottom',
      severity: 'error',
      comment: 'kernel/ stands on nothing: no room, no platform, no npm package, no Node builtin.',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      comment: 'platform/ is IO without domain: it is given rooms as data and imports none.',
      from: { path: '^src/platform/', pathNot: TEST },
      to: { path: '^src/(modules|server|worker|cli|web)/' },
    },
    {
      name: 'no-module-cycle',
      severity: 'error',
      comment: 'Rooms never go round in a circle.',
      scope: 'folder',
      from: { path: '^src/modules/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'no-file-cycle',
      severity: 'error',
      comment: 'No file needs itself by a detour; types may.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      comment: 'What is shipped never imports what only tests need.',
      from: { path: '^src/', pathNot: [TEST, '^src/platform/testing/', '/testing/'] },
      to: { path: `${TEST}|^src/platform/testing/|/testing/` },
    },
    {
      name: 'resolves',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true, // without it type-only imports are invisible
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
