import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, navigate, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type Piece, usePiece, usePieceActs } from './data.ts';
import { Editor } from './editor.tsx';
import { FindList } from './find-list.tsx';
import { History } from './history.tsx';
import { Preview } from './preview.tsx';
import { ReviewForm } from './review-form.tsx';
import { stateTone } from './say.ts';
import { SendForm } from './send-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

interface Props {
  hospital: number;
  today: string;
  edits: boolean;
  reviews: boolean;
  id: string;
}

/** One piece: written, read on a phone, reviewed, and everything it ever said. */
export function PiecePage(props: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePiece(props.hospital, props.id);
  const newest = data?.versions[0];
  return (
    <Page
      broad
      title={newest?.titleZh || t('content.staff.title')}
      below={
        data &&
        [t(`content.staff.kind.${data.kind}`), data.about?.name ?? data.department?.name].filter(Boolean).join(' · ')
      }
    >
      <div className="row">
        <Button look="plain" onClick={() => navigate('/staff/content')}>
          {t('content.staff.back')}
        </Button>
        {newest && <Tag tone={stateTone[newest.state]}>{t(`content.staff.state.${newest.state}`)}</Tag>}
      </div>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 20]} />}
      {data && newest && (
        <>
          {newest.state === 'draft' && props.edits ? (
            <Editor key={newest.no} hospital={props.hospital} piece={data} draft={newest} today={props.today} />
          ) : (
            <Standing {...props} piece={data} />
          )}
          <History versions={data.versions} today={props.today} />
        </>
      )}
    </Page>
  );
}

function Standing({ hospital, today, edits, reviews, piece }: Props & { piece: Piece }) {
  const { t } = useTranslation();
  const acts = usePieceActs(hospital);
  const { busy, error, run } = useAct();
  const [newest] = piece.versions;
  const live = piece.versions.find(({ state }) => state === 'published');
  if (!newest) return null;
  return (
    <div className="content-two">
      <div className="stack">
        {newest.state === 'in_review' && <FindList finds={piece.finds} faults={piece.faults} text={newest} />}
        {newest.state === 'in_review' && reviews && !newest.own && (
          <ReviewForm hospital={hospital} piece={piece} version={newest.version} />
        )}
        {newest.state === 'in_review' && (newest.own || !reviews) && <p>{t('content.staff.waitsForAnother')}</p>}
        {live && reviews && piece.kind === 'education' && (
          <SendForm hospital={hospital} id={piece.id} department={piece.department?.id ?? null} today={today} />
        )}
        {live && reviews && <WithdrawForm hospital={hospital} id={piece.id} version={live.version} />}
        {newest.state !== 'in_review' && newest.state !== 'draft' && edits && (
          <div className="row">
            <Button busy={busy} onClick={() => void run(() => acts.revise(piece.id))}>
              {t('content.staff.revise')}
            </Button>
          </div>
        )}
        {error !== null && <Problem error={error} />}
      </div>
      <Preview hospital={hospital} text={newest} />
    </div>
  );
}
