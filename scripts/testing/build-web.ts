import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshWeb } from '../../src/server/web-build.ts';

// Built once before the browser tests ask for it, instead of by each of them at the same time.
const spare = mkdtempSync(join(tmpdir(), 'shuxin-web-'));
console.log(`built into ${await freshWeb({ dataDir: spare })}`);
rmSync(spare, { recursive: true, force: true });
