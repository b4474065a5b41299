import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, Notice, Problem, RadioGroup, Select, toast } from '#web/kit/index.ts';
import type { Floor, Plan } from '../../domain/plan.ts';
import { Canvas, type Tool } from './canvas.tsx';
import { type Draft, useActs } from './data.ts';
import { FloorsForm } from './floors-form.tsx';
import { ItemFields } from './item-fields.tsx';
import { nameOf } from './item-name.ts';
import { Problems } from './problems.tsx';
import { useAct } from './use-act.ts';
import { type PlanWork, usePlan } from './use-plan.ts';

const TOOLS: readonly Tool[] = ['move', 'room', 'spot', 'way'];

export function PlanEditor({ hospital, draft }: { hospital: number; draft: Draft }) {
  const { t, i18n } = useTranslation();
  const work = usePlan(draft.plan);
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [floorId, setFloorId] = useState('');
  const [tool, setTool] = useState<Tool>('move');
  const { plan } = work;
  const floor = plan.floors.find(({ id }) => id === floorId) ?? plan.floors[0];

  async function save() {
    const done = await run(() => acts.save(draft.version, plan));
    if (!done) return;
    work.kept();
    toast(t('guidance.plan.saved'));
  }
  return (
    <section className="card stack" aria-label={t('guidance.plan.part.draw')}>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button busy={busy} disabled={!work.dirty} onClick={() => void save()}>
          {t('guidance.plan.save')}
        </Button>
        <Button look="quiet" disabled={!work.undo} onClick={() => work.undo?.()}>
          {t('guidance.plan.undo')}
        </Button>
        {work.dirty && <span className="quiet-words">{t('guidance.plan.dirty')}</span>}
      </div>
      {floor && (
        <>
          <div className="row ends">
            <Select
              label={t('guidance.plan.floor')}
              value={floor.id}
              options={plan.floors.map((one) => ({
                value: one.id,
                label: `${nameOfBuilding(plan, one)} ${one.label}`,
              }))}
              onChange={(event) => {
                setFloorId(event.target.value);
                work.choose('');
              }}
            />
          </div>
          <RadioGroup
            side
            label={t('guidance.plan.tool')}
            value={tool}
            // words: guidance.plan.tool.move guidance.plan.tool.room guidance.plan.tool.spot guidance.plan.tool.way
            options={TOOLS.map((one) => ({ value: one, label: t(`guidance.plan.tool.${one}`) }))}
            onChange={(one) => setTool(one as Tool)}
          />
          <p className="quiet-words">{t('guidance.plan.how')}</p>
          <div className="plan-desk">
            <Canvas work={work} floor={floor} tool={tool} onTool={setTool} lang={i18n.language as Lang} />
            <div className="stack">
              <Chooser work={work} floor={floor} />
              <ItemFields work={work} places={draft.places} />
            </div>
          </div>
        </>
      )}
      {!floor && <Notice title={t('guidance.plan.empty')} />}
      <FloorsForm work={work} floor={floor ?? null} onFloor={setFloorId} />
      <Problems
        problems={draft.problems}
        onShow={(id) => {
          const on = [plan.spots, plan.rooms].flat().find((one) => one.id === id)?.floor;
          if (on) setFloorId(on);
          work.choose(id);
        }}
      />
    </section>
  );
}

/** Everything on the floor as a list: the keyboard's way to take hold of something. */
function Chooser({ work, floor }: { work: PlanWork; floor: Floor }) {
  const { t } = useTranslation();
  const { plan } = work;
  const spots = new Set(plan.spots.filter((one) => one.floor === floor.id).map(({ id }) => id));
  const groups = [
    ['room', plan.rooms.filter((one) => one.floor === floor.id)],
    ['spot', plan.spots.filter(({ id }) => spots.has(id))],
    ['way', plan.edges.filter(({ a, b }) => spots.has(a) || spots.has(b))],
    ['shaft', plan.shafts.filter(({ stops }) => stops.length === 0 || stops.some((stop) => spots.has(stop)))],
  ] as const;
  return (
    <Select
      label={t('guidance.plan.chosen')}
      value={work.chosen}
      options={[
        { value: '', label: t('guidance.plan.nothingChosen') },
        // words: guidance.plan.of.room guidance.plan.of.spot guidance.plan.of.way guidance.plan.of.shaft
        ...groups.flatMap(([kind, list]) =>
          list.map(({ id }) => ({ value: id, label: `${t(`guidance.plan.of.${kind}`)} ${nameOf(plan, id)}` })),
        ),
      ]}
      onChange={(event) => work.choose(event.target.value)}
    />
  );
}

const nameOfBuilding = (plan: Plan, floor: Floor): string =>
  plan.buildings.find(({ id }) => id === floor.building)?.zh ?? '';
