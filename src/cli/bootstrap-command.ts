import { readFileSync } from 'node:fs';
import { localDate } from '#kernel/instant.ts';
import { foundHospital } from '#modules/catalog/module.ts';
import {
  type Appointed,
  type FirstAdministrator,
  firstAdministrators,
  unfitPassword,
} from '#modules/identity/module.ts';
import { ConfigError } from '#platform/config/config.ts';
import { openInstallation } from '#platform/db/installation.ts';
import { migrate } from '#platform/db/migrate.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { compose } from '../server/compose.ts';
import { rooms } from '../server/rooms.ts';
import { type BootstrapWords, bootstrapWords } from './bootstrap-words.ts';
import type { CommandIo } from './command.ts';
import { printPeople } from './print-people.ts';
import { withDatabase } from './with-database.ts';

/**
 * `shuxin bootstrap`: the first hospital of an empty installation and its first administrators, whose one-time passwords
 * are shown here and never again. A second call changes nothing. There is no default secret: without this command
 * nobody can sign in.
 */
export async function runBootstrap(io: CommandIo): Promise<number> {
  const words = bootstrapWords(io.args);
  if (typeof words === 'string') return wrongly(io, words);
  if (io.config.SHUXIN_MODE === 'demo') {
    const message = 'a demo has its hospitals already; set SHUXIN_MODE=production';
    throw new ConfigError('bootstrap_in_demo', message);
  }
  const people = withPasswords(words);
  const unfit = people.find((one) => unfitPassword(one) !== null);
  if (unfit) return wrongly(io, `the password for ${unfit.username} is ${unfitPassword(unfit)}; choose another`);
  const all = [platformRoom(io.config.SHUXIN_MODE, createMetrics()), ...rooms];
  const bring = async (url: string) => void (await migrate(url, all));
  const made = await withDatabase(
    io,
    async (url) => {
      await bring(url);
      return found(io, url, words, people);
    },
    bring,
  );
  return made.exists ? tellExisting(io, made.exists, words) : tellMade(io, made.appointed, words);
}

/** All or nothing, in one transaction. */
async function found(io: CommandIo, databaseUrl: string, words: BootstrapWords, people: FirstAdministrator[]) {
  const { clockStart } = await openInstallation(databaseUrl, io.config, localDate(new Date().toISOString()));
  const { app, close } = compose({ ...io, databaseUrl, rooms, ...(clockStart ? { clockStart } : {}) });
  try {
    return await app.db.tx({ hospital: words.hospital }, async (t) => {
      const exists = await foundHospital(t, words, app.clock.now());
      return { exists, appointed: exists ? [] : await firstAdministrators(t, app, people) };
    });
  } finally {
    await close();
  }
}

function withPasswords({ people, passwordsFrom }: BootstrapWords): FirstAdministrator[] {
  if (passwordsFrom === undefined) return people;
  const lines = readFileSync(passwordsFrom === '-' ? 0 : passwordsFrom, 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  if (lines.length !== people.length) {
    const message = `--passwords-from holds ${lines.length} lines for ${people.length} people`;
    throw new ConfigError('bootstrap_passwords', message);
  }
  return people.map((person, i) => ({ ...person, password: lines[i] }));
}

function tellMade(io: CommandIo, appointed: Appointed[], words: BootstrapWords): number {
  const shown = appointed.map(({ password, ...rest }) =>
    words.passwordsFrom === undefined ? { ...rest, password } : rest,
  );
  io.print(`医院 ${words.hospital} ${words.name.zh} 已建立 / hospital ${words.hospital} is there`);
  printPeople(io, shown);
  if (words.people.length < 3) {
    io.print(
      '其余管理员由系统管理员在“员工账号”中建立并任命。 / The system administrator appoints the other administrators.',
    );
  }
  io.print(`${io.config.PUBLIC_URL ?? `http://${io.config.HOST}:${io.config.PORT}`}/staff`);
  io.result({ ok: true, created: true, hospital: words.hospital, administrators: shown });
  return 0;
}

/** The same hospital again is no fault, so that a start script may call this every time. */
function tellExisting(io: CommandIo, exists: { id: number; name: { zh: string } }, words: BootstrapWords): number {
  const same = exists.name.zh === words.name.zh;
  io.print(
    `医院 ${exists.id} ${exists.name.zh} 早已建立，没有改动。 / There is a hospital already; nothing was changed.`,
  );
  const code = same ? {} : { code: 'hospital_exists' };
  io.result({ ok: same, created: false, hospital: exists.id, ...code });
  return same ? 0 : 1;
}

function wrongly(io: CommandIo, message: string): number {
  io.print(message);
  io.result({ ok: false, code: 'usage', message });
  return 2;
}
