import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Instant, localDate } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { type Clinic, clinicIn } from '../../../../test/support/clinic.ts';
import { seenPatient, somePicture } from '../http/examples.ts';
import { listPages, readPage } from './pages.ts';
import { keepPicture, readPicture } from './pictures.ts';
import { createPiece, readPiece } from './pieces.ts';
import { keepOwnWord } from './rules.ts';
import { countReaders, listSendings, sendEducation } from './send-education.ts';
import { giveBack, publish, revise, save, submit, withdraw } from './write.ts';

const writer = { kind: 'system', name: 'writer' } as const;
const helper = { kind: 'system', name: 'helper' } as const;
const reviewer = { kind: 'system', name: 'reviewer' } as const;
const sound = { titleZh: '胃镜前', titleEn: '', bodyZh: '前一晚十点后不吃东西。', bodyEn: '', steps: null };

let app: TestApp;
let clinic: Clinic;
beforeAll(async () => {
  app = await testApp();
  clinic = await clinicIn(app);
});
const now = (): Instant => app.app.clock.now();
const tx: Clinic['tx'] = (fn) => clinic.tx(fn);

/** An education page with this text, saved by its writer; `more` overrides. */
async function draft(more: object = {}, department: string | null = null) {
  const wish = { kind: 'education', about: null, department, step: 'before', titleZh: '胃镜前' } as const;
  const { id: piece } = await tx((t) => createPiece(t, wish, writer, now()));
  await tx((t) => save(t, { piece, version: 1 }, { ...sound, validUntil: null, ...more }, writer, now()));
  return piece;
}
const send = (piece: string, version = 2) => tx((t) => submit(t, { piece, version }, writer, now()));
const approve = (piece: string, version = 3, by: typeof reviewer | typeof writer | typeof helper = reviewer) =>
  tx((t) => publish(t, { piece, version }, '', by, now()));
const live = async () => (await tx((t) => listPages(t, {}, now(), 'zh'))).items.map(({ id }) => id);

describe('a text of the hospital', () => {
  it('is read by patients once another person has published it, and not before', async () => {
    const piece = await draft();
    await send(piece);
    expect(await live()).not.toContain(piece);
    await expect(approve(piece, 3, writer)).rejects.toMatchObject({ constraint: 'content_version_another_person' });
    await approve(piece);
    expect(await live()).toContain(piece);
    expect(await tx((t) => readPage(t, piece, now(), 'en'))).toMatchObject({ body: sound.bodyZh, chineseOnly: true });
  });

  it('is nobody’s to publish who wrote a line of it, whoever began it', async () => {
    const piece = await draft();
    await tx((t) => save(t, { piece, version: 2 }, { ...sound, validUntil: null }, helper, now()));
    await send(piece, 3);
    for (const by of [writer, helper]) {
      await expect(approve(piece, 4, by)).rejects.toMatchObject({ constraint: 'content_version_another_person' });
    }
    await approve(piece, 4);
  });

  it('keeps its history: a new version replaces the old one only when it is published itself', async () => {
    const piece = await draft();
    await send(piece);
    await approve(piece);
    await tx((t) => revise(t, piece, writer, now()));
    await expect(tx((t) => revise(t, piece, helper, now()))).rejects.toMatchObject({
      constraint: 'content_version_one_open',
    });
    await tx((t) =>
      save(t, { piece, version: 1 }, { ...sound, bodyZh: '前一晚八点后不吃东西。', validUntil: null }, writer, now()),
    );
    expect((await tx((t) => readPage(t, piece, now(), 'zh'))).body).toBe(sound.bodyZh);
    await send(piece);
    await approve(piece);
    expect((await tx((t) => readPage(t, piece, now(), 'zh'))).body).toContain('八点');
    const { versions } = await tx((t) => readPiece(t, piece, writer, now(), 'zh'));
    expect(versions.map(({ no, state, bodyZh }) => [no, state, bodyZh.includes('八点')])).toEqual([
      [2, 'published', true],
      [1, 'replaced', false],
    ]);
  });

  it('goes back to its writer with a note, and is gone for patients once withdrawn', async () => {
    const piece = await draft();
    await send(piece);
    await tx((t) => giveBack(t, { piece, version: 3 }, '请写清几点', reviewer, now()));
    const { versions } = await tx((t) => readPiece(t, piece, writer, now(), 'zh'));
    expect(versions[0]).toMatchObject({ state: 'draft', note: '请写清几点', own: true });
    await send(piece, 4);
    await approve(piece, 5);
    await tx((t) => withdraw(t, { piece, version: 6 }, '过时', reviewer, now()));
    expect(await live()).not.toContain(piece);
    await expect(tx((t) => readPage(t, piece, now(), 'zh'))).rejects.toMatchObject({ code: 'content.piece_unknown' });
  });

  it('is refused when somebody else has saved meanwhile, and never published unread', async () => {
    const piece = await draft();
    const late = tx((t) => save(t, { piece, version: 1 }, { ...sound, validUntil: null }, helper, now()));
    await expect(late).rejects.toMatchObject({ code: 'content.changed' });
    await expect(approve(piece, 2)).rejects.toMatchObject({ code: 'content.changed' });
  });

  it('is read until its last day, and not after', async () => {
    const piece = await draft({ validUntil: clinic.date });
    await send(piece);
    await approve(piece);
    expect(await live()).toContain(piece);
    const tomorrow = await tx((t) => listPages(t, {}, `${clinic.date.slice(0, 4)}-12-31T04:00:00.000Z`, 'zh'));
    expect(tomorrow.items.map(({ id }) => id)).not.toContain(piece);
  });

  it('of a department is found there beside what is for everybody, and not in another', async () => {
    const [here, there] = [await clinic.department(), await clinic.department()];
    const [own, other, everybodys] = [await draft({}, here), await draft({}, there), await draft()];
    for (const piece of [own, other, everybodys]) {
      await send(piece);
      await approve(piece);
    }
    const found = await tx((t) => listPages(t, { kind: 'education', department: here, step: 'before' }, now(), 'zh'));
    const ids = found.items.map(({ id }) => id);
    expect([ids.includes(own), ids.includes(other), ids.includes(everybodys)]).toEqual([true, false, true]);
  });
});

describe('the rules on medical advertising', () => {
  it('let no forbidden wording be sent to review or published; control: the same text without it goes', async () => {
    const piece = await draft({ bodyZh: '治 愈 率高达 98%。' });
    const { finds } = await tx((t) => readPiece(t, piece, writer, now(), 'zh'));
    expect(finds).toMatchObject([{ field: 'bodyZh', rule: 'no_cure_rate', blocks: true, words: '治 愈 率', from: 0 }]);
    await expect(send(piece)).rejects.toMatchObject({ code: 'content.blocked' });
    await tx((t) => save(t, { piece, version: 2 }, { ...sound, validUntil: null }, writer, now()));
    await send(piece, 3);
    await approve(piece, 4);
  });

  it('are asked again when it is published, and the table itself refuses what is known to be forbidden', async () => {
    const piece = await draft({ bodyZh: '欢迎参加膏方节。' });
    await send(piece);
    await tx((t) => keepOwnWord(t, { words: '膏方节', blocks: true, reason: '未报批的活动' }, reviewer, now()));
    await expect(approve(piece)).rejects.toMatchObject({ code: 'content.blocked' });
    const past = app.rows(
      `update content.version set state = 'published', blocking = 1, reviewed_by = 'x', reviewed_at = $2, published_at = $2
       where piece_id = $1`,
      [piece, now()],
    );
    await expect(past).rejects.toMatchObject({ constraint: 'content_version_no_blocking_find' });
  });
});

describe('pictures', () => {
  it('are kept when their bytes are a picture, and a text may only show those that are there and said in words', async () => {
    for (const text of ['<svg onload="alert(1)">', '<html>', '']) {
      const refused = tx((t) => keepPicture(t, Buffer.from(text), writer, now()));
      await expect(refused).rejects.toMatchObject({ code: 'content.picture_unreadable' });
    }
    const { id } = await tx((t) => keepPicture(t, somePicture(), writer, now()));
    expect(await tx((t) => readPicture(t, id))).toMatchObject({ media: 'image/png' });
    const answer = await app.http.inject({ url: `/api/h/1/content/pictures/${id}` });
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    const faults = async (bodyZh: string) => {
      const piece = await draft({ bodyZh });
      return (await tx((t) => readPiece(t, piece, writer, now(), 'zh'))).faults;
    };
    expect(await faults(`![药盒](${id})`)).toEqual([]);
    expect(await faults(`![](${id})`)).toEqual(['picture_silent']);
    expect(await faults(`![药盒](${clinic.area})`)).toEqual(['picture_unknown']);
  });
});

it('a process map is sent to review only when somebody could follow it', async () => {
  const wish = { kind: 'process_map', about: null, department: null, step: null, titleZh: '流程' } as const;
  const { id: piece } = await tx((t) => createPiece(t, wish, writer, now()));
  await expect(send(piece, 1)).rejects.toMatchObject({ code: 'content.not_ready' });
  const steps = [
    { key: 'a', zh: '签到', en: '', next: [{ to: 'b', zh: '', en: '' }] },
    { key: 'b', zh: '看诊', en: '', next: [] },
  ];
  await tx((t) => save(t, { piece, version: 1 }, { ...sound, bodyZh: '', steps, validUntil: null }, writer, now()));
  await send(piece);
  await approve(piece);
  const page = await tx((t) => readPage(t, piece, now(), 'zh'));
  expect(page.steps).toMatchObject([{ words: '签到', next: [{ to: 'b' }] }, { words: '看诊' }]);
});

describe('health education sent to patients', () => {
  it('reaches whoever was seen in these days and asked for it, once, and counts by its receipts', async () => {
    const piece = await draft();
    await send(piece);
    const today = localDate(now());
    const readers = { department: null, from: today, to: today };
    const sendIt = (more: object = {}) => tx((t) => sendEducation(t, piece, { ...readers, ...more }, reviewer, now()));
    await expect(sendIt()).rejects.toMatchObject({ code: 'content.piece_unknown' });
    await approve(piece);
    await expect(sendIt()).rejects.toMatchObject({ code: 'content.no_readers' });
    const patients = [await clinic.patient(), await clinic.patient()];
    for (const patient of patients)
      await seenPatient({ rows: app.rows, hospital: clinic.hospital, patient, now: now() });
    expect(await tx((t) => countReaders(t, readers))).toEqual({ patients: 2 });
    const yesterday = addDays(today, -1);
    expect(await tx((t) => countReaders(t, { ...readers, from: yesterday, to: yesterday }))).toEqual({ patients: 0 });
    expect(await sendIt()).toMatchObject({ patients: 2, written: 2 });
    // The same version to the same people again: nothing is written.
    expect(await sendIt()).toMatchObject({ patients: 2, written: 0 });
    // Counted by receipts alone: nothing has arrived yet, then one has and one was not wanted (messaging proves the consent).
    const became = async () =>
      (await tx((t) => listSendings(t, piece, 'zh'))).items
        .map(({ delivered, waiting, unwanted }) => `${delivered} ${waiting} ${unwanted}`)
        .sort();
    expect(await became()).toEqual(['0 0 0', '0 2 0']);
    for (const [at, state] of ['delivered', 'failed'].entries())
      await app.rows(
        `update messaging.message set state = $3, sent_at = $4 where hospital_id = $1 and patient_id = $2`,
        [clinic.hospital, patients[at], state, now()],
      );
    expect(await became()).toEqual(['0 0 0', '1 0 1']);
    const [counted] = await tx((t) =>
      t.client
        .query(`select count(*)::integer as n from messaging.v_use where what = 'health_note'`)
        .then((r) => r.rows),
    );
    expect(counted).toEqual({ n: 1 });
    const [message] = await app.rows(
      `select template, link, zh.body_zh like '%胃镜前%' as named from messaging.message zh where dedupe like $1 limit 1`,
      [`content.sending/${piece}/%`],
    );
    expect(message).toEqual({ template: 'health_note', link: `/read/${clinic.hospital}/${piece}`, named: true });
  });
});
