import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Select } from '#web/kit/index.ts';
import { added, changed, freshId, removed } from '../../domain/edit-plan.ts';
import type { Floor } from '../../domain/plan.ts';
import type { PlanWork } from './use-plan.ts';

/** A new house or floor, and how large the one that is open is. */
export function FloorsForm({
  work,
  floor,
  onFloor,
}: {
  work: PlanWork;
  floor: Floor | null;
  onFloor: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { plan } = work;
  const [house, setHouse] = useState('');
  const [label, setLabel] = useState('');
  const [name, setName] = useState('');
  const building = plan.buildings.find(({ id }) => id === house) ?? plan.buildings.at(-1);

  function addHouse() {
    const id = freshId(plan, 'house');
    work.change(added(plan, 'buildings', { id, zh: name.trim(), en: '' }));
    setHouse(id);
    setName('');
  }
  function addFloor() {
    if (!building) return;
    const id = freshId(plan, 'floor');
    const level = Number(/-?\d+/.exec(label)?.[0] ?? 1) * (/^b/i.test(label) ? -1 : 1);
    const like = floor ?? { width: 60, height: 30 };
    work.change(
      added(plan, 'floors', {
        id,
        building: building.id,
        label: label.trim(),
        level,
        width: like.width,
        height: like.height,
      }),
    );
    setLabel('');
    onFloor(id);
  }
  return (
    <details className="stack plan-floors">
      <summary>{t('guidance.plan.floors')}</summary>
      <div className="row ends">
        <Input
          label={t('guidance.plan.houseName')}
          maxLength={40}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button look="quiet" disabled={name.trim() === ''} onClick={addHouse}>
          {t('guidance.plan.addHouse')}
        </Button>
      </div>
      {building && (
        <div className="row ends">
          <Select
            label={t('guidance.plan.house')}
            value={building.id}
            options={plan.buildings.map(({ id, zh }) => ({ value: id, label: zh || id }))}
            onChange={(event) => setHouse(event.target.value)}
          />
          <Input
            label={t('guidance.plan.floorLabel')}
            hint="1F · 2F · B1"
            maxLength={8}
            autoComplete="off"
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <Button look="quiet" disabled={label.trim() === ''} onClick={addFloor}>
            {t('guidance.plan.addFloor')}
          </Button>
        </div>
      )}
      {floor && (
        <div className="row ends">
          {(['width', 'height'] as const).map((side) => (
            <Input
              key={side}
              type="number"
              min={5}
              max={2000}
              // words: guidance.plan.floor.width guidance.plan.floor.height
              label={t(`guidance.plan.floor.${side}`)}
              value={floor[side]}
              onChange={(event) =>
                Number(event.target.value) >= 5 &&
                work.change(changed(plan, 'floors', floor.id, { [side]: Number(event.target.value) }))
              }
            />
          ))}
          <Button look="danger" onClick={() => work.change(removed(plan, 'floors', floor.id))}>
            {t('guidance.plan.removeFloor')}
          </Button>
        </div>
      )}
    </details>
  );
}
