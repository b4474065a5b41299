import { useTranslation } from 'react-i18next';
import type { Slip } from '#modules/kiosk/ui/index.tsx';
import { Button } from '#web/kit/button.tsx';
import { askHere } from './ask.ts';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';
import { useAsked } from './use-asked.ts';

interface Desk {
  id: string;
  name: string;
  building: string;
  floor: string;
  waiting: number;
}

/** 窗口取号: nobody need say who they are; who is known and goes before others, goes before. */
export function Desks() {
  const { t } = useTranslation();
  const { act, go, flow } = useFlow();
  const { data, again } = useAsked<{ items: Desk[] }>('/desks', false);
  const take = (place: string) =>
    act(async () => {
      // A second ticket of the same desk is another wish: the key is new each time one was given.
      const create = `desk/${place}/${flow.slip?.number ?? ''}`;
      const slip = await askHere<Slip>('/desk-tickets', { method: 'POST', body: { place }, create });
      again();
      go('slip', { slip });
    });
  return (
    <>
      <Said title={t('web.kiosk.desks')} hint={flow.person ? undefined : t('web.kiosk.desks.hint')} />
      <ul className="kiosk-choices">
        {data?.items.map((desk) => (
          <li key={desk.id}>
            <button type="button" className="kiosk-choice" onClick={() => take(desk.id)}>
              <strong>{desk.name}</strong>
              <span>
                {desk.building} {desk.floor} · {t('web.kiosk.ahead', { count: desk.waiting })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!flow.person && (
        <Button big wide look="quiet" onClick={() => go('identify', { goal: 'desk' })}>
          {t('web.kiosk.desks.first')}
        </Button>
      )}
    </>
  );
}
