import { useTranslation } from 'react-i18next';
import { Icon, LinkButton, Notice } from '#web/kit/index.ts';
import type { Preflight } from './data.ts';

const signs = { ok: 'good', warn: 'soon', block: 'wrong' } as const;

/** What stands in the way is read first. */
const order = { block: 0, warn: 1, ok: 2 } as const;

/** One check, all findings together, each with its sign in shape and in words; what can be mended has its link. */
export function PreflightList({ check }: { check: Preflight }) {
  const { t } = useTranslation();
  const notable = check.items.filter((item) => item.level !== 'ok');
  if (notable.length === 0) return <Notice tone="good" title={t('booking.check.fine')} />;
  const blocked = !check.ok;
  const items = [...check.items].sort((a, b) => order[a.level] - order[b.level]);
  return (
    <Notice tone={blocked ? 'wrong' : 'soon'} title={t(blocked ? 'booking.check.blocked' : 'booking.check.note')}>
      {/* words: booking.check.blocked booking.check.note */}
      <ul className="checks">
        {items.map((item) => (
          <li key={item.code}>
            <Icon name={signs[item.level]} />
            <span>
              <span className="only-heard">{t(`booking.check.${item.level}`)} </span>
              {item.text}
            </span>
          </li>
        ))}
      </ul>
      {notable.some((item) => /day_limit$/.test(item.code)) && (
        <LinkButton to="/visits" look="quiet">
          {t('booking.check.visits')}
        </LinkButton>
      )}
      {notable.some((item) => item.code === 'booking.suspended' || item.code === 'booking.caller_limited') && (
        <LinkButton to="/no-shows" look="quiet">
          {t('booking.check.standing')}
        </LinkButton>
      )}
    </Notice>
  );
}
// words: booking.check.ok booking.check.warn booking.check.block
