import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Checkbox, Dialog, Problem } from '#web/kit/index.ts';
import type { DraftPage } from './data.ts';
import { useUnitActs } from './unit-acts.ts';
import type { MakeEdit } from './use-draft.ts';

/** Words that mean many units, or none: nobody makes a unit of them without a second look. */
const NO_UNIT = /各|全院|全体|相关|有关|所有|其他|等$|领导小组|工作组|专班/;
const LONGEST = 80;

/** One button for all names nobody knows, with the list to look through first. */
export function MakeAll({
  hospital,
  names,
  onEdit,
  onUnits,
}: {
  hospital: number;
  names: readonly string[];
  onEdit: MakeEdit;
  onUnits: (units: DraftPage['units']) => void;
}) {
  const { t } = useTranslation();
  const acts = useUnitActs(hospital);
  const { busy, error, run } = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const possible = names.filter((name) => name.trim().length <= LONGEST);
  const make = () =>
    run(async () => {
      const { items } = await acts.makeSeveral([...(chosen ?? [])]);
      setChosen(null);
      onUnits(items);
      onEdit({ kind: 'names' });
    });
  function turn(name: string, on: boolean) {
    const after = new Set(chosen);
    if (on) after.add(name);
    else after.delete(name);
    setChosen(after);
  }
  return (
    <>
      <Button look="main" onClick={() => setChosen(new Set(possible.filter((name) => !NO_UNIT.test(name))))}>
        {t('programme.names.makeAll', { count: possible.length })}
      </Button>
      <Dialog title={t('programme.names.makeAllTitle')} open={chosen !== null} onClose={() => setChosen(null)}>
        <p>{t('programme.names.makeAllWhy')}</p>
        <fieldset className="plan-make-all">
          <legend className="only-heard">{t('programme.names.makeAllTitle')}</legend>
          {possible.map((name) => (
            <Checkbox key={name} label={name} checked={chosen?.has(name) ?? false} onChange={(on) => turn(name, on)} />
          ))}
        </fieldset>
        {error !== null && <Problem error={error} />}
        <Button wide busy={busy} disabled={(chosen?.size ?? 0) === 0} onClick={() => void make()}>
          {t('programme.names.makeThese', { count: chosen?.size ?? 0 })}
        </Button>
      </Dialog>
    </>
  );
}
