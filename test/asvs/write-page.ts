import { writeFileSync } from 'node:fs';
import { requirementPage } from './page.ts';
import { table } from './table/index.ts';

writeFileSync(new URL('../../docs/security-asvs.md', import.meta.url), requirementPage(table));
