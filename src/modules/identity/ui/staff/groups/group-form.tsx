import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem } from '#web/kit/index.ts';
import { useProofActs, type WholeGroup } from './data.ts';

const GRANTS = ['waitlist_first', 'onsite_share', 'special_window'] as const;
const EMPTY = { zh: '', en: '', proofZh: '', proofEn: '', fromAge: null, window: '', grants: [], active: true };

/** One group: its names, its proof, its window, and what it is granted. */
export function GroupForm(props: { hospital: number; group: WholeGroup | null; onDone: () => void }) {
  const { t } = useTranslation();
  const acts = useProofActs(props.hospital);
  const { id = null, position: _, ...before } = props.group ?? { ...EMPTY, id: null, position: 0 };
  const [wish, setWish] = useState<Omit<WholeGroup, 'id' | 'position'>>(before);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const texts = [
    ['zh', t('identity.staff.groupZh'), 40],
    ['en', t('identity.staff.groupEn'), 80],
    ['proofZh', t('identity.staff.groupProofZh'), 80],
    ['proofEn', t('identity.staff.groupProofEn'), 120],
    ['window', t('identity.staff.groupWindow'), 60],
  ] as const;

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await acts.keep(id, wish).then(props.onDone).catch(setError);
    setBusy(false);
  }
  return (
    <form className="stack asked" onSubmit={(event) => void send(event)} aria-label={t('identity.staff.groupSave')}>
      {texts.map(([key, label, most]) => (
        <Input
          key={key}
          label={label}
          maxLength={most}
          required={key !== 'window'}
          value={wish[key]}
          onChange={(event) => setWish({ ...wish, [key]: event.target.value })}
        />
      ))}
      {GRANTS.map((grant) => (
        <Checkbox
          key={grant}
          label={t(`identity.staff.grant.${grant}`)}
          checked={wish.grants.includes(grant)}
          onChange={(on) =>
            setWish({ ...wish, grants: GRANTS.filter((one) => (one === grant ? on : wish.grants.includes(one))) })
          }
        />
      ))}
      <Checkbox
        label={t('identity.staff.groupActive')}
        checked={wish.active}
        onChange={(active) => setWish({ ...wish, active })}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('identity.staff.groupSave')}
        </Button>
        <Button look="plain" onClick={props.onDone}>
          {t('identity.staff.groupLeave')}
        </Button>
      </div>
    </form>
  );
}
