import { useTranslation } from 'react-i18next';
import { type Goal, ONWARD, useFlow } from './flow.ts';
import { Said } from './said.tsx';

/** What one can do here; a card laid on the reader is answer enough. */
export function Home() {
  const { t } = useTranslation();
  const { go, flow } = useFlow();
  const toward = (goal: Goal) => () => go(flow.person ? ONWARD[goal] : 'identify', { goal });
  return (
    <>
      <Said title={t('web.kiosk.home')} hint={t('web.kiosk.home.hint')} />
      <ul className="kiosk-tiles">
        <Tile
          main
          name={t('web.kiosk.goal.checkIn')}
          why={t('web.kiosk.goal.checkIn.why')}
          onClick={toward('check_in')}
        />
        <Tile name={t('web.kiosk.goal.book')} why={t('web.kiosk.goal.book.why')} onClick={toward('book')} />
        <Tile name={t('web.kiosk.goal.query')} why={t('web.kiosk.goal.query.why')} onClick={toward('query')} />
        <Tile name={t('web.kiosk.goal.desk')} why={t('web.kiosk.goal.desk.why')} onClick={() => go('desks')} />
        <Tile
          name={t('web.kiosk.goal.register')}
          why={t('web.kiosk.goal.register.why')}
          onClick={() => go('register')}
        />
      </ul>
    </>
  );
}

function Tile({ name, why, main, onClick }: { name: string; why: string; main?: boolean; onClick: () => void }) {
  return (
    <li>
      <button type="button" className={main ? 'kiosk-tile main' : 'kiosk-tile'} onClick={onClick}>
        <strong>{name}</strong>
        <span>{why}</span>
      </button>
    </li>
  );
}
