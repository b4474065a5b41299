import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Checkbox, Input, Problem, Select, toast } from '#web/kit/index.ts';
import type { Unit } from '../../contract-plans.ts';
import { useUnitActs } from '../plan/unit-acts.ts';
import { usePeople } from '../plan/use-units.ts';

/** Name, other names, and which department of the catalog it is; of a new unit or one that is there. */
export function UnitForm({ hospital, unit, onDone }: { hospital: number; unit?: Unit; onDone?: () => void }) {
  const { t } = useTranslation();
  const acts = useUnitActs(hospital);
  const { busy, error, run } = useAct();
  const { data: choices } = usePeople(hospital);
  const [name, setName] = useState(unit?.name ?? '');
  const [aliases, setAliases] = useState(unit?.aliases.join('、') ?? '');
  const [department, setDepartment] = useState(unit?.department?.id ?? '');
  const [active, setActive] = useState(unit?.active ?? true);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const others = [...new Set(aliases.split(/[、，,；;\n]/).flatMap((one) => one.trim() || []))];
    const text = { name: name.trim(), aliases: others, department: department || null };
    if (await run(() => (unit ? acts.change(unit.id, unit.version, { ...text, active }) : acts.make(text)))) {
      toast(t('programme.units.saved'));
      onDone?.();
    }
  }
  const label = unit ? t('programme.units.editOne', { name: unit.name }) : t('programme.units.make');
  return (
    <form className={unit ? 'stack' : 'card stack'} onSubmit={(event) => void submit(event)} aria-label={label}>
      <div className="plan-fields">
        <Input
          label={t('programme.units.name')}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Input
          label={t('programme.units.aliases')}
          hint={t('programme.units.aliasesHint')}
          maxLength={500}
          value={aliases}
          onChange={(event) => setAliases(event.target.value)}
        />
        <Select
          label={t('programme.units.department')}
          value={department}
          options={[
            { value: '', label: t('programme.units.noDepartment') },
            ...(choices?.departments ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(event) => setDepartment(event.target.value)}
        />
      </div>
      {unit && <Checkbox label={t('programme.units.active')} checked={active} onChange={setActive} />}
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" look="quiet" busy={busy}>
          {t('programme.units.save')}
        </Button>
      </div>
    </form>
  );
}
