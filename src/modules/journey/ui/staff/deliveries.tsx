import { useTranslation } from 'react-i18next';
import { Button, EmptyState, type Lang, momentName, Problem } from '#web/kit/index.ts';
import type { FeedSaid } from '../../contract-feed.ts';
import { useAct } from '../companion/use-act.ts';
import { sayKind } from './say-kind.ts';

interface Props {
  items: FeedSaid['deliveries'];
  today: string;
  again: (id: string) => Promise<unknown>;
}

/** What was sent lately and what the platform answered; what was given up can be sent again. */
export function Deliveries({ items, today, again }: Props) {
  const { t, i18n } = useTranslation();
  const { busy, error, act } = useAct();
  return (
    <div className="stack">
      <h2>{t('journey.staff.feed.deliveries')}</h2>
      {items.length === 0 && <EmptyState icon="inbox" text={t('journey.staff.feed.none')} />}
      {error !== null && <Problem error={error} />}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
        <section className="facts-scroll" tabIndex={0} aria-label={t('journey.staff.feed.deliveries')}>
          <table className="facts-table">
            <thead>
              <tr>
                <th scope="col">{t('journey.staff.feed.step')}</th>
                <th scope="col">{t('journey.staff.feed.at')}</th>
                <th scope="col">{t('journey.staff.feed.state')}</th>
                <th scope="col">{t('journey.staff.feed.answer')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, kind, at, state, tries, code }) => (
                <tr key={id}>
                  <th scope="row">{sayKind(t, kind)}</th>
                  <td>{momentName(at, today, i18n.language as Lang)}</td>
                  <td>
                    {t(`journey.staff.feed.state.${state}`, { tries })}{' '}
                    {state === 'given_up' && (
                      <Button look="plain" busy={busy} onClick={() => act(() => again(id))}>
                        {t('journey.staff.feed.again')}
                      </Button>
                    )}
                  </td>
                  <td>{code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
// words: journey.staff.feed.state.waiting journey.staff.feed.state.delivered journey.staff.feed.state.given_up journey.staff.feed.state.withdrawn
