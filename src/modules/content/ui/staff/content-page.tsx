import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  EmptyState,
  type Lang,
  momentName,
  navigate,
  Page,
  Problem,
  Select,
  Skeleton,
  Tag,
  useLocation,
} from '#web/kit/index.ts';
import { KINDS } from '../../domain/kinds.ts';
import { AdRules } from './ad-rules.tsx';
import './content.css';
import { type PieceItem, usePieces } from './data.ts';
import { NewPieceForm } from './new-piece.tsx';
import { PiecePage } from './piece-page.tsx';
import { stateTone } from './say.ts';

export { words } from './words.ts';

interface Props {
  hospital: number;
  today: string;
  edits: boolean;
  reviews: boolean;
}

/** 内容: what waits for me, then everything; one piece is opened by its address. */
export function ContentPage(props: Props) {
  const { query } = useLocation();
  const piece = query.get('piece');
  return piece ? <PiecePage key={piece} {...props} id={piece} /> : <Pieces {...props} />;
}

const open = (id: string) => navigate(`/staff/content?piece=${id}`);

function Pieces({ hospital, today, edits, reviews }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePieces(hospital);
  const [kind, setKind] = useState('');
  const [making, setMaking] = useState(false);
  const waiting = reviews ? (data?.filter(({ state, own }) => state === 'in_review' && !own) ?? []) : [];
  const shown = data?.filter((one) => kind === '' || one.kind === kind) ?? [];
  return (
    <Page title={t('content.staff.title')} below={t('content.staff.why')}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4, 4]} />}
      {waiting.length > 0 && (
        <section className="card stack">
          <h2>{t('content.staff.toReview', { count: waiting.length })}</h2>
          <List items={waiting} today={today} />
        </section>
      )}
      {edits && (
        <div className="row">
          <Button look={making ? 'quiet' : 'main'} onClick={() => setMaking(!making)}>
            {making ? t('content.staff.leave') : t('content.staff.new')}
          </Button>
        </div>
      )}
      {making && <NewPieceForm hospital={hospital} onMade={open} />}
      {data && (
        <section className="stack" aria-label={t('content.staff.all')}>
          <Select
            label={t('content.staff.kind')}
            value={kind}
            options={[
              { value: '', label: t('content.staff.everyKind') },
              // words: content.staff.kind.doctor content.staff.kind.department content.staff.kind.floor_map content.staff.kind.process_map content.staff.kind.education content.staff.kind.new_method
              ...KINDS.map((value) => ({ value, label: t(`content.staff.kind.${value}`) })),
            ]}
            onChange={(event) => setKind(event.target.value)}
          />
          {shown.length === 0 ? <EmptyState text={t('content.staff.none')} /> : <List items={shown} today={today} />}
        </section>
      )}
      <AdRules hospital={hospital} keeps={reviews} />
    </Page>
  );
}

function List({ items, today }: { items: readonly PieceItem[]; today: string }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="content-list">
      {items.map((one) => (
        <li key={one.id} className="card row apart">
          <span className="grow">
            <b>{one.title}</b>
            <span className="quiet-words">
              {[
                t(`content.staff.kind.${one.kind}`),
                one.about?.name ?? one.department?.name,
                one.step && t(`content.step.${one.step}`),
                momentName(one.changedAt, today, i18n.language as Lang),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <span className="row">
            {/* words: content.staff.state.draft content.staff.state.in_review content.staff.state.published content.staff.state.replaced content.staff.state.withdrawn */}
            <Tag tone={stateTone[one.state]}>{t(`content.staff.state.${one.state}`)}</Tag>
            {one.live && one.state !== 'published' && <Tag tone="jade">{t('content.staff.live')}</Tag>}
            {one.outdated && <Tag tone="cinnabar">{t('content.staff.outdated')}</Tag>}
            <Button
              look="quiet"
              aria-label={t('content.staff.openOne', { title: one.title })}
              onClick={() => open(one.id)}
            >
              {t('content.staff.open')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
