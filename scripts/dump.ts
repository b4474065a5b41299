import { mkdirSync, writeFileSync } from 'node:fs';
import { generated } from './generated.ts';

/** `npm run dump`: writes every generated file that is committed. The test `test/generated.db.test.ts` compares them. */
const files = await generated();
for (const [path, text] of Object.entries(files)) {
  mkdirSync(new URL('.', new URL(`../${path}`, import.meta.url)), { recursive: true });
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(path);
}
