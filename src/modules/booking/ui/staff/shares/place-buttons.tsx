import { useTranslation } from 'react-i18next';
import { hourOf } from '#web/kit/index.ts';
import type { Session } from '../data.ts';
import { shareText } from './say.ts';

/** The places of a clinic by their minute; pressing one tells its story. */
export function PlaceButtons({ slots, onStory }: { slots: Session['slots']; onStory: (slot: string) => void }) {
  const { t } = useTranslation();
  return (
    <ul className="place-buttons">
      {slots.map((slot) => (
        <li key={slot.id}>
          <button type="button" className={`place ${slot.share}`} onClick={() => onStory(slot.id)}>
            <b>{hourOf(slot.start)}</b>
            <span className="small">{shareText(t, slot.share)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
