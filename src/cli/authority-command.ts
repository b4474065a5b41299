import { isDomainError } from '#kernel/errors.ts';
import { localDate } from '#kernel/instant.ts';
import { insertAuthority, seekAuthority } from '#modules/catalog/module.ts';
import { type Appointed, firstAdministrators } from '#modules/identity/module.ts';
import type { App } from '#platform/app.ts';
import { ConfigError } from '#platform/config/config.ts';
import { openInstallation } from '#platform/db/installation.ts';
import { migrate } from '#platform/db/migrate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { compose } from '../server/compose.ts';
import { rooms } from '../server/rooms.ts';
import { type AuthorityWords, authorityWords } from './authority-words.ts';
import type { CommandIo } from './command.ts';
import { printPeople } from './print-people.ts';
import { withDatabase } from './with-database.ts';

type Made = { id: number; appointed: Appointed[] } | { there: number } | 'number_taken' | 'username_taken';

/**
 * `shuxin authority found`: a health authority over hospitals and its first accounts, whose one-time passwords are shown
 * here and never again. The same name again changes nothing. No hospital is under it before its leader has accepted.
 */
export async function runAuthorityFound(io: CommandIo): Promise<number> {
  const words = authorityWords(io.args);
  if (typeof words === 'string') {
    io.print(words);
    io.result({ ok: false, code: 'usage', message: words });
    return 2;
  }
  if (io.config.SHUXIN_MODE === 'demo') {
    const message =
      '演示环境已有主管部门（用户 bureau），请设 SHUXIN_MODE=production / a demo has its authority (user bureau) already; set SHUXIN_MODE=production';
    throw new ConfigError('authority_in_demo', message);
  }
  const all = [platformRoom(io.config.SHUXIN_MODE, createMetrics()), ...rooms];
  const bring = async (url: string) => void (await migrate(url, all));
  const made = await withDatabase(
    io,
    async (url) => {
      await bring(url);
      return found(io, url, words);
    },
    bring,
  );
  return tell(io, made, words);
}

async function found(io: CommandIo, databaseUrl: string, words: AuthorityWords): Promise<Made> {
  const { clockStart } = await openInstallation(databaseUrl, io.config, localDate(new Date().toISOString()));
  const { app, close } = compose({ ...io, databaseUrl, rooms, ...(clockStart ? { clockStart } : {}) });
  try {
    // Between looking and founding another may have taken the number: then once more.
    for (let turn = 0; turn < 5; turn++) {
      const seen = await app.db.tx({ hospital: null }, (t) => seekAuthority(t, words));
      if (seen.state !== 'free') return seen.state === 'there' ? { there: seen.id } : 'number_taken';
      const made = await foundAs(app, seen.id, words);
      if (made) return made;
    }
    return 'number_taken';
  } catch (error) {
    if (isDomainError(error) && error.code === 'identity.username_taken') return 'username_taken';
    throw error;
  } finally {
    await close();
  }
}

/** All or nothing, in one transaction; null when somebody else was faster. */
const foundAs = (app: App, id: number, words: AuthorityWords): Promise<Made | null> =>
  app.db.tx({ hospital: id }, async (t) => {
    const seen = await seekAuthority(t, words);
    if (seen.state !== 'free' || seen.id !== id) return null;
    await insertAuthority(t, words);
    return { id, appointed: await firstAdministrators(t, app, words.people, 'authority') };
  });

const REFUSED = {
  number_taken: '这个编号已被占用，没有改动。 / This number is taken; nothing was changed.',
  username_taken: '用户名已有人使用，没有改动。 / A user name is taken; nothing was changed.',
};

function tell(io: CommandIo, made: Made, { name }: AuthorityWords): number {
  if (typeof made === 'string') {
    io.print(REFUSED[made]);
    io.result({ ok: false, code: made });
    return 1;
  }
  if ('there' in made) {
    io.print(`主管部门 ${made.there} ${name.zh} 早已建立，没有改动。 / The authority is there; nothing was changed.`);
    io.result({ ok: true, created: false, authority: made.there });
    return 0;
  }
  io.print(`主管部门 ${made.id} ${name.zh} 已建立 / authority ${made.id} is there`);
  printPeople(io, made.appointed);
  io.print('登录后在“卫健主管”请医院接受主管，医院领导同意后才有数据。');
  io.print('Signed in, ask hospitals on the page 卫健主管; nothing comes before a hospital’s leader has accepted.');
  io.print(`${io.config.PUBLIC_URL ?? `http://${io.config.HOST}:${io.config.PORT}`}/staff`);
  io.result({ ok: true, created: true, authority: made.id, administrators: made.appointed });
  return 0;
}
