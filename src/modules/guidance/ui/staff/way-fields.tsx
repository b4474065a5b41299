import { useTranslation } from 'react-i18next';
import { Checkbox, Input, Select } from '#web/kit/index.ts';
import { changed } from '../../domain/edit-plan.ts';
import { edgeKinds, shaftKinds } from '../../domain/plan.ts';
import { find, Kinds } from './field-parts.tsx';
import { HoursFields } from './hours-fields.tsx';
import { nameOf } from './item-name.ts';
import type { PlanWork } from './use-plan.ts';

export function EdgeFields({ work }: { work: PlanWork }) {
  const { t } = useTranslation();
  const edge = find(work.plan, 'edges', work.chosen);
  const set = (change: object) => work.change(changed(work.plan, 'edges', edge.id, change));
  return (
    <>
      <p className="quiet-words">{nameOf(work.plan, edge.id)}</p>
      <Kinds kinds={edgeKinds} value={edge.kind} onChange={(kind) => set({ kind })} />
      <Checkbox
        label={t('guidance.plan.stepFree')}
        checked={edge.stepFree}
        onChange={(stepFree) => set({ stepFree })}
      />
      <div className="row ends">
        <Input
          type="number"
          min={10}
          max={5000}
          label={t('guidance.plan.width')}
          value={edge.width ?? ''}
          onChange={(event) =>
            set({ width: event.target.value === '' ? null : Math.round(Number(event.target.value)) })
          }
        />
        <Input
          type="number"
          min={0}
          max={2000}
          step={0.1}
          label={t('guidance.plan.metres')}
          value={edge.metres ?? ''}
          onChange={(event) => set({ metres: event.target.value === '' ? null : Number(event.target.value) })}
        />
      </div>
      <HoursFields hours={edge.hours} onChange={(hours) => set({ hours })} />
    </>
  );
}

export function ShaftFields({ work }: { work: PlanWork }) {
  const { t } = useTranslation();
  const shaft = find(work.plan, 'shafts', work.chosen);
  const set = (change: object) => work.change(changed(work.plan, 'shafts', shaft.id, change));
  return (
    <>
      <p className="quiet-words">
        {t('guidance.plan.stops', { names: shaft.stops.map((stop) => nameOf(work.plan, stop)).join('、') })}
      </p>
      <Kinds kinds={shaftKinds} value={shaft.kind} onChange={(kind) => set({ kind })} />
      <Select
        label={t('guidance.plan.runs')}
        value={shaft.runs}
        // words: guidance.plan.runs.both guidance.plan.runs.up guidance.plan.runs.down
        options={['both', 'up', 'down'].map((value) => ({ value, label: t(`guidance.plan.runs.${value}`) }))}
        onChange={(event) => set({ runs: event.target.value })}
      />
      <HoursFields hours={shaft.hours} onChange={(hours) => set({ hours })} />
    </>
  );
}
