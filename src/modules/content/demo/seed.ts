import { departments, hospitals, practitioners } from '#modules/catalog/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { createPiece } from '../app/pieces.ts';
import { publish, save, submit } from '../app/write.ts';
import { type DemoText, demoTexts, departmentText, doctorText } from './texts.ts';

const writer = { kind: 'system', name: 'demo.writer' } as const;
const reviewer = { kind: 'system', name: 'demo.reviewer' } as const;
/** Enough to look at; every one goes the whole way through review. */
const DOCTORS = 3;

/** Texts of the demo hospitals, each written by one and published by another, as everybody's. */
export async function seedContent(app: App): Promise<void> {
  const now = app.clock.now();
  const all = await app.db.tx({ hospital: null }, (t) => hospitals(t));
  for (const { id } of all)
    await app.db.tx({ hospital: id }, async (t) => {
      for (const text of demoTexts) await put(t, text, {}, now);
      for (const one of await departments(t)) {
        const text = departmentText(one.name.zh, one.name.en, one.intro.zh, one.intro.en);
        await put(t, { kind: 'department', ...text }, { about: one.id }, now);
      }
      for (const one of (await practitioners(t)).slice(0, DOCTORS)) {
        const text = doctorText(one.name.zh, one.name.en, one.intro.zh, one.intro.en);
        await put(t, { kind: 'doctor', ...text }, { about: one.id }, now);
      }
    });
}

async function put(t: Tx, text: DemoText, { about = null }: { about?: string | null }, now: string): Promise<void> {
  const { kind, step = null, titleZh, titleEn, bodyZh, bodyEn, steps = null } = text;
  const { id: piece } = await createPiece(t, { kind, about, department: null, step, titleZh }, writer, now);
  await save(t, { piece, version: 1 }, { titleZh, titleEn, bodyZh, bodyEn, steps, validUntil: null }, writer, now);
  await submit(t, { piece, version: 2 }, writer, now);
  await publish(t, { piece, version: 3 }, '', reviewer, now);
}
