import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Problem, toast } from '#web/kit/index.ts';
import type { Unit } from '../../contract-plans.ts';
import { useUnitActs } from '../plan/unit-acts.ts';

/** Heads and members, chosen from the people at work. Each change is kept at once. */
export function Members({
  hospital,
  unit,
  staff,
}: {
  hospital: number;
  unit: Unit;
  staff: readonly { account: string; name: string }[];
}) {
  const { t } = useTranslation();
  const acts = useUnitActs(hospital);
  const { busy, error, run } = useAct();
  const [chosen, setChosen] = useState('');
  const id = useId();
  const keep = async (members: readonly { account: string; part: 'head' | 'member' }[]) => {
    const all = members.map(({ account, part }) => ({ account, part }));
    if (await run(() => acts.members(unit.id, unit.version, all))) toast(t('programme.units.saved'));
  };
  const others = staff.filter(({ account }) => !unit.members.some((one) => one.account === account));
  return (
    <div className="stack">
      <ul className="plan-people">
        {unit.members.map(({ account, name, part }) => (
          <li key={account}>
            <b className="grow">{name}</b>
            <Button
              look="quiet"
              aria-pressed={part === 'head'}
              onClick={() =>
                void keep(
                  unit.members.map((one) =>
                    one.account === account ? { ...one, part: part === 'head' ? 'member' : 'head' } : one,
                  ),
                )
              }
            >
              {t(part === 'head' ? 'programme.units.isHead' : 'programme.units.makeHead')}
              {/* words: programme.units.isHead programme.units.makeHead */}
            </Button>
            <Button
              look="plain"
              aria-label={t('programme.units.takeOutOne', { name })}
              onClick={() => void keep(unit.members.filter((one) => one.account !== account))}
            >
              {t('programme.units.takeOut')}
            </Button>
          </li>
        ))}
        {unit.members.length === 0 && <li className="quiet-words">{t('programme.units.nobody')}</li>}
      </ul>
      <div className="row">
        <div className="field grow">
          <label htmlFor={id}>{t('programme.units.addPerson')}</label>
          <select id={id} className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t('programme.names.choose')}</option>
            {others.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button
          look="quiet"
          busy={busy}
          disabled={chosen === ''}
          onClick={() => void keep([...unit.members, { account: chosen, part: 'member' }])}
        >
          {t('programme.units.add')}
        </Button>
      </div>
      {error !== null && <Problem error={error} />}
    </div>
  );
}
