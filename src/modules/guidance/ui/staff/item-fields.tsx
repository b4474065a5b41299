import { useTranslation } from 'react-i18next';
import { Button, Input } from '#web/kit/index.ts';
import { changed, type Part, removed } from '../../domain/edit-plan.ts';
import { roomKinds } from '../../domain/plan.ts';
import { boxOf } from '../plan/label-lines.ts';
import type { Draft } from './data.ts';
import { find, Kinds, Metres, type Named } from './field-parts.tsx';
import { SpotFields } from './spot-fields.tsx';
import type { PlanWork } from './use-plan.ts';
import { EdgeFields, ShaftFields } from './way-fields.tsx';

const PARTS: readonly Named[] = ['rooms', 'spots', 'edges', 'shafts'];

/** Everything about what is chosen, in fields: the keyboard's way to do what the mouse does. */
export function ItemFields({ work, places }: { work: PlanWork; places: Draft['places'] }) {
  const { t } = useTranslation();
  const { plan, chosen } = work;
  const part = PARTS.find((one) => plan[one].some(({ id }) => id === chosen));
  if (!part) return <p className="quiet-words">{t('guidance.plan.chooseFirst')}</p>;
  return (
    <div className="stack" key={chosen}>
      <Names work={work} part={part} />
      {part === 'rooms' && <RoomFields work={work} />}
      {part === 'spots' && <SpotFields work={work} places={places} />}
      {part === 'edges' && <EdgeFields work={work} />}
      {part === 'shafts' && <ShaftFields work={work} />}
      <Button
        look="danger"
        onClick={() => {
          work.change(removed(plan, part, chosen));
          work.choose('');
        }}
      >
        {t('guidance.plan.remove')}
      </Button>
    </div>
  );
}

function Names({ work, part }: { work: PlanWork; part: Named }) {
  const { t } = useTranslation();
  const item = find(work.plan, part, work.chosen);
  const set = (change: object) => work.change(changed(work.plan, part as Part, work.chosen, change));
  return (
    <>
      <Input
        label={t('guidance.plan.zh')}
        maxLength={40}
        autoComplete="off"
        value={item.zh}
        onChange={(event) => set({ zh: event.target.value })}
      />
      <Input
        label={t('guidance.plan.en')}
        maxLength={80}
        autoComplete="off"
        value={item.en}
        onChange={(event) => set({ en: event.target.value })}
      />
    </>
  );
}

function RoomFields({ work }: { work: PlanWork }) {
  const { t } = useTranslation();
  const room = find(work.plan, 'rooms', work.chosen);
  const box = boxOf(room.shape);
  const set = (change: object) => work.change(changed(work.plan, 'rooms', room.id, change));
  // Stretched from its upper left corner.
  const stretch = (wide: number, high: number) =>
    set({
      shape: room.shape.map(([x, y]) => [
        box.x + ((x - box.x) * wide) / box.width,
        box.y + ((y - box.y) * high) / box.height,
      ]),
    });
  return (
    <>
      <Kinds kinds={roomKinds} value={room.kind} onChange={(kind) => set({ kind })} />
      <div className="row ends">
        <Metres
          label={t('guidance.plan.wide')}
          value={box.width}
          least={1}
          onChange={(wide) => stretch(wide, box.height)}
        />
        <Metres
          label={t('guidance.plan.high')}
          value={box.height}
          least={1}
          onChange={(high) => stretch(box.width, high)}
        />
      </div>
    </>
  );
}
