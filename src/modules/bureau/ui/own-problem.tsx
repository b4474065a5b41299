import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, LinkButton, Problem, Tag } from '#web/kit/index.ts';
import { type Paper, useBureauActs } from './data.ts';

const MOST_PHOTOS = 9;

/** The hospital's own work on a problem that came down; once it is closed, the answer is filled from it. */
export function OwnProblem({
  hospital,
  paper,
  onWords,
}: {
  hospital: number;
  paper: Paper;
  onWords: (words: string) => void;
}) {
  const { t } = useTranslation();
  const { workAsOwn, choosePhoto } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const { own } = paper;
  const fill = (words: string, photos: readonly string[]) =>
    run(async () => {
      onWords(words);
      const fresh = photos.filter((file) => !paper.photos.some(({ source }) => source === file));
      for (const file of fresh.slice(0, MOST_PHOTOS - paper.photos.length)) await choosePhoto(paper.id, file);
    });
  return (
    <section className="stack bureau-to" aria-label={t('bureau.ownProblem')}>
      {error !== null && <Problem error={error} />}
      {own && (
        <div className="row">
          <b>{t('bureau.ownProblem')}</b>
          <Tag tone={own.state === 'closed' ? 'jade' : 'plain'}>{t(`bureau.problem.${own.state}`)}</Tag>
          <LinkButton look="plain" to={`/staff/problems?problem=${own.problem}`}>
            {t('bureau.openOwn')}
            <span className="only-heard"> {paper.title}</span>
          </LinkButton>
        </div>
      )}
      {own && !own.again && own.state !== 'closed' && <p className="quiet-words">{t('bureau.ownGoesOn')}</p>}
      {own?.state === 'closed' && own.rectified !== null && (
        <Button look="quiet" busy={busy} onClick={() => void fill(own.rectified ?? '', own.photos)}>
          {t('bureau.fillFromOwn')}
          <span className="only-heard"> {paper.title}</span>
        </Button>
      )}
      {(!own || own.again) && (
        <>
          <p className="quiet-words">{t('bureau.ownWhy')}</p>
          <Button look="quiet" busy={busy} onClick={() => void run(() => workAsOwn(paper.id))}>
            {t('bureau.workAsOwn')}
            <span className="only-heard"> {paper.title}</span>
          </Button>
        </>
      )}
    </section>
  );
}
