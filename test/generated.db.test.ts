import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generated } from '../scripts/generated.ts';
import { emptyDatabase } from './support/cluster.ts';

// Formatting is the formatter's; what the file says must be what the program would write now.
const bare = (text: string) => text.replace(/[\s,;|()]+/g, '');

test('the committed schema, types, OpenAPI and settings are what the sources give', async () => {
  const database = await emptyDatabase();
  const files = await generated(database.url);
  for (const [path, text] of Object.entries(files)) {
    expect(bare(readFileSync(path, 'utf8')), `${path}: run npm run dump`).toBe(bare(text));
  }
  await database.drop();
});

test('control: a changed line in a committed file is seen', async () => {
  const text = readFileSync('db/schema.sql', 'utf8');
  expect(bare(text.replace('not null', ''))).not.toBe(bare(text));
});
