import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem } from '#web/kit/index.ts';
import { type OneTimePassword, useAdminActs } from './data.ts';
import { PasswordSlip } from './password-slip.tsx';
import { useAct } from './use-act.ts';

const USERNAME = /^[a-z][a-z0-9._-]{2,31}$/;

/** A new account and, in the same go, the password with which its owner comes in once. */
export function NewStaff({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const acts = useAdminActs(hospital);
  const { busy, error, run } = useAct();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [tried, setTried] = useState(false);
  const [given, setGiven] = useState<OneTimePassword | null>(null);
  const wrongName = tried && name.trim() === '' ? t('identity.staff.nameMissing') : undefined;
  const wrongUser = tried && !USERNAME.test(username) ? t('identity.staff.usernameForm') : undefined;

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || !USERNAME.test(username)) return;
    const done = await run(async () => {
      const { account } = await acts.create({ username, name: name.trim() });
      setGiven(await acts.oneTime(account));
    });
    if (!done) return;
    setName('');
    setUsername('');
    setTried(false);
    setOpen(false);
  }

  if (given) return <PasswordSlip given={given} onDone={() => setGiven(null)} />;
  if (!open) {
    return (
      <div className="row">
        <Button onClick={() => setOpen(true)}>{t('identity.staff.new')}</Button>
      </div>
    );
  }
  return (
    <form className="stack card" onSubmit={save} noValidate aria-label={t('identity.staff.new')}>
      <h2>{t('identity.staff.new')}</h2>
      <Input
        label={t('identity.staff.fullName')}
        autoComplete="off"
        autoFocus
        value={name}
        wrong={wrongName}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        label={t('identity.staff.username')}
        hint={t('identity.staff.usernameForm')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        wrong={wrongUser}
        onChange={(event) => setUsername(event.target.value.trim().toLowerCase())}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('identity.staff.newDo')}
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          {t('identity.staff.leaveIt')}
        </Button>
      </div>
    </form>
  );
}
