import { useTranslation } from 'react-i18next';
import { Checkbox, Select } from '#web/kit/index.ts';
import { added, changed, newEdge, newShaft, stopsAt } from '../../domain/edit-plan.ts';
import { type Shaft, shaftKinds, spotKinds } from '../../domain/plan.ts';
import type { Draft } from './data.ts';
import { find, Kinds, Metres } from './field-parts.tsx';
import { HoursFields } from './hours-fields.tsx';
import { nameOf } from './item-name.ts';
import type { PlanWork } from './use-plan.ts';

export function SpotFields({ work, places }: { work: PlanWork; places: Draft['places'] }) {
  const { t } = useTranslation();
  const { plan } = work;
  const spot = find(plan, 'spots', work.chosen);
  const set = (change: object) => work.change(changed(plan, 'spots', spot.id, change));
  const drawn = new Set(plan.spots.flatMap((one) => (one.id === spot.id ? [] : one.places)));
  const others = plan.spots.filter((one) => one.id !== spot.id && one.floor === spot.floor);
  const own = plan.shafts.find(({ stops }) => stops.includes(spot.id));
  const isShaft = (shaftKinds as readonly string[]).includes(spot.kind);
  function rides(value: string) {
    if (value !== 'new') return work.change(stopsAt(plan, spot.id, value || null));
    const shaft = newShaft(plan, spot.kind as Shaft['kind'], spot.id);
    work.change(added(stopsAt(plan, spot.id, null), 'shafts', shaft));
  }
  return (
    <>
      <Kinds kinds={spotKinds} value={spot.kind} onChange={(kind) => set({ kind })} />
      <Select
        label={t('guidance.plan.place')}
        value={spot.places[0] ?? ''}
        options={[
          { value: '', label: t('guidance.plan.noPlace') },
          ...places
            .filter(({ id }) => !drawn.has(id))
            .map(({ id, name, where }) => ({ value: id, label: `${name} · ${where}` })),
        ]}
        onChange={(event) => set({ places: event.target.value ? [event.target.value] : [] })}
      />
      {isShaft && (
        <Select
          label={t('guidance.plan.rides')}
          value={own?.id ?? ''}
          options={[
            { value: '', label: t('guidance.plan.ridesNone') },
            ...plan.shafts
              .filter(({ kind }) => kind === spot.kind)
              .map((one) => ({ value: one.id, label: one.zh || one.id })),
            { value: 'new', label: t('guidance.plan.ridesNew') },
          ]}
          onChange={(event) => rides(event.target.value)}
        />
      )}
      <Select
        label={t('guidance.plan.join')}
        hint={t('guidance.plan.joinHint')}
        value=""
        options={[{ value: '', label: '—' }, ...others.map((one) => ({ value: one.id, label: nameOf(plan, one.id) }))]}
        onChange={(event) =>
          event.target.value && work.change(added(plan, 'edges', newEdge(plan, spot.id, event.target.value)))
        }
      />
      <Checkbox
        label={t('guidance.plan.landmark')}
        checked={spot.landmark}
        onChange={(landmark) => set({ landmark })}
      />
      <Select
        label={t('guidance.plan.facing')}
        value={spot.facing === null ? '' : String(spot.facing)}
        // words: guidance.plan.facing.0 guidance.plan.facing.90 guidance.plan.facing.180 guidance.plan.facing.270
        options={[
          { value: '', label: t('guidance.plan.facingNone') },
          ...['270', '0', '90', '180'].map((value) => ({ value, label: t(`guidance.plan.facing.${value}`) })),
        ]}
        onChange={(event) => set({ facing: event.target.value === '' ? null : Number(event.target.value) })}
      />
      <div className="row ends">
        <Metres label={t('guidance.plan.x')} value={spot.x} least={0} onChange={(x) => set({ x })} />
        <Metres label={t('guidance.plan.y')} value={spot.y} least={0} onChange={(y) => set({ y })} />
      </div>
      <HoursFields hours={spot.hours} onChange={(hours) => set({ hours })} />
    </>
  );
}
