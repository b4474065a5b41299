import { expect } from 'vitest';
import { writeCsv } from '#platform/sheet/csv.ts';
import { gb18030 } from '#platform/sheet/testing/files.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import type { TestApp } from '../../../../test/support/app.ts';
import type { ImportDetail } from '../contract.ts';

export type Table = readonly (readonly string[])[];

/** A table as a file in one of two encodings. */
export async function fileOf(table: Table, format: 'csv' | 'csv in GB18030' = 'csv'): Promise<Buffer> {
  if (format === 'csv') return writeCsv(table);
  return gb18030(table.map((cells) => `${cells.join(',')}\r\n`).join(''));
}

/** Imports through the routes, as the people who may. */
export class Importer {
  readonly people: People;
  constructor(app: TestApp) {
    this.people = new People(app);
  }

  who(kind: string): Promise<Person> {
    return this.people.staff(kind === 'identity.patients' ? 'registrar' : 'admin');
  }

  async send(kind: string, method: string, path: string, body?: unknown) {
    return this.people.send(await this.who(kind), method, `/api/h/1/catalog/${path}`, body);
  }

  async upload(kind: string, file: Buffer): Promise<ImportDetail> {
    const answer = await this.send(kind, 'POST', `import-kinds/${kind}/files`, file);
    expect(answer.text).toContain('"id"');
    return this.read(kind, (answer.body as { id: string }).id);
  }

  async read(kind: string, id: string): Promise<ImportDetail> {
    return (await this.send(kind, 'GET', `imports/${id}`)).body as ImportDetail;
  }

  commit(kind: string, id: string, rows: 'all' | 'good' = 'all') {
    return this.send(kind, 'POST', `imports/${id}/commit`, { rows });
  }

  undo(kind: string, id: string) {
    return this.send(kind, 'POST', `imports/${id}/undo`);
  }

  /** The problems as `B7 code`. */
  async problems(kind: string, table: Table): Promise<string[]> {
    const { problems } = await this.upload(kind, await fileOf(table));
    return problems.map((it) => `${it.cell} ${it.code}`);
  }
}
