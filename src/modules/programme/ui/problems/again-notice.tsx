import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, monthDay, Notice } from '#web/kit/index.ts';
import { type Again, askAgain } from './data.ts';
import { type Found, isWhole } from './record-fields.ts';
import { stateWords } from './say.ts';

/** Says while one writes that this was found before, where and what became of it. */
export function AgainNotice({ hospital, found }: { hospital: number; found: Found }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const [again, setAgain] = useState<Again | null>(null);
  const { place, category, words } = found;
  const whole = isWhole(found);
  useEffect(() => {
    if (!whole || category === '') return setAgain(null);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // Only a hint: without a line there is none.
      askAgain(hospital, { place, category, words }, stop.signal).then(setAgain, () => undefined);
    }, 500);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [hospital, whole, place, category, words]);
  if (!again || again.items.length === 0) return null;
  return (
    <Notice tone="soon" title={t('programme.problems.foundBeforeIn', { count: again.items.length, days: again.days })}>
      <ul className="problem-again">
        {again.items.map((one) => (
          <li key={one.id}>
            {monthDay(one.foundOn, lang)} {one.place}: {one.words} ({stateWords(t, one.state)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
