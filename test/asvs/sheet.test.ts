import { expect, test } from 'vitest';
import { readLines } from '#platform/sheet/read-lines.ts';
import { sheetLimits } from '#platform/sheet/sheet.ts';
import { zip } from '#platform/sheet/testing/files.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OFFICE}/spreadsheetml/2006/main"`;

/** The smallest workbook that is read, with `cell` as the text of A2 and `head` before its first sheet. */
function workbook(head: string, cell: string): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${head}<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${cell}</t></is></c></row></sheetData></worksheet>`,
  };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
}

const textOf = (bytes: Buffer) =>
  readLines(bytes, sheetLimits).then(JSON.stringify, (error: unknown) => `refused ${error}`);

test('an outside entity in a workbook is not fetched', async () => {
  expect(await textOf(workbook('', 'plain words'))).toContain('plain words');
  const here = new URL('./row.ts', import.meta.url).href;
  const answer = await textOf(workbook(`<!DOCTYPE x [<!ENTITY e SYSTEM "${here}">]>`, 'a&e;b'));
  expect(answer).not.toContain('Row');
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
  expect(await textOf(workbook(bomb, '&c;'))).not.toContain('haha');
});
