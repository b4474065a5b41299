import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem, Tag } from '#web/kit/index.ts';
import { type Role, type RoleList, useAdminActs } from './data.ts';
import { useAct } from './use-act.ts';

interface Props {
  hospital: number;
  role: Role;
  permissions: RoleList['permissions'];
  /** One's own role is changed by somebody else. */
  own: boolean;
  onDone?: () => void;
}

/** A role: its names, who has it, what it allows. Opens in place to be changed. */
export function RoleCard({ hospital, role, permissions, own, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const zh = i18n.language !== 'en';
  const fresh = role.role === '';
  const acts = useAdminActs(hospital);
  const { busy, error, run } = useAct();
  const [open, setOpen] = useState(fresh);
  const [draft, setDraft] = useState(role);
  const change = (part: Partial<Role>) => setDraft((old) => ({ ...old, ...part }));
  const name = fresh ? t('identity.staff.roleNew') : zh ? role.zh : role.en;
  const held = permissions.filter((one) => role.permissions.includes(one.code)).map((one) => (zh ? one.zh : one.en));

  async function save(event: FormEvent) {
    event.preventDefault();
    const { zh: nameZh, en, permissions: codes, secondFactor } = draft;
    if (await run(() => acts.saveRole(draft.role, { zh: nameZh, en, permissions: codes, secondFactor }))) {
      setOpen(false);
      onDone?.();
    }
  }

  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{name}</h2>
          <p className="quiet-words">{held.join(' · ')}</p>
        </div>
        {role.duty !== 'none' && <Tag tone="indigo">{t('identity.staff.oneOfThree')}</Tag>}
        {!fresh && <span className="quiet-words">{t('identity.staff.members', { count: role.members })}</span>}
      </div>
      {!fresh && !own && (
        <div className="row">
          <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('identity.staff.change')}
          </Button>
          {role.members === 0 && role.duty === 'none' && (
            <Button look="plain" busy={busy} onClick={() => void run(() => acts.removeRole(role.role))}>
              {t('identity.staff.roleRemove')}
            </Button>
          )}
        </div>
      )}
      {open && (
        <form className="stack asked" onSubmit={save} noValidate>
          {fresh && (
            <Input
              label={t('identity.staff.roleCode')}
              hint={t('identity.staff.roleCodeForm')}
              autoComplete="off"
              value={draft.role}
              onChange={(event) => change({ role: event.target.value.toLowerCase().replace(/[^a-z_]/g, '') })}
            />
          )}
          <Input
            label={t('identity.staff.roleZh')}
            value={draft.zh}
            onChange={(event) => change({ zh: event.target.value })}
          />
          <Input
            label={t('identity.staff.roleEn')}
            value={draft.en}
            onChange={(event) => change({ en: event.target.value })}
          />
          {permissions.map((one) => (
            <Checkbox
              key={one.code}
              label={zh ? one.zh : one.en}
              checked={draft.permissions.includes(one.code)}
              onChange={(yes) => change({ permissions: toggled(draft.permissions, one.code, yes) })}
            />
          ))}
          <Checkbox
            label={t('identity.staff.roleFactor')}
            checked={draft.secondFactor}
            onChange={(secondFactor) => change({ secondFactor })}
          />
          <div className="row">
            <Button type="submit" busy={busy} disabled={draft.role.length < 2 || !draft.zh || !draft.en}>
              {t('identity.staff.save')}
            </Button>
            {fresh && (
              <Button look="plain" onClick={() => onDone?.()}>
                {t('identity.staff.leaveIt')}
              </Button>
            )}
          </div>
        </form>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}

export function toggled(list: readonly string[], code: string, yes: boolean): string[] {
  return yes ? [...list, code] : list.filter((one) => one !== code);
}
