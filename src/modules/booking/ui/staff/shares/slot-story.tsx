import { useTranslation } from 'react-i18next';
import { Dialog, EmptyState, hourOf, Problem, Skeleton } from '#web/kit/index.ts';
import { type SlotStory as Story, storyFile, useSlotStory } from './data.ts';
import { eventText, shareText, sourceText, whoText } from './say.ts';

/** What became of one place, line by line, each with where it is known from. Nothing tells who the patient was. */
export function SlotStory({ hospital, slot, onClose }: { hospital: number; slot: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const story = useSlotStory(hospital, slot);
  return (
    <Dialog title={t('booking.shares.story')} open onClose={onClose}>
      {story.error && <Problem error={story.error} onRetry={() => void story.refetch()} />}
      {!story.data && !story.error && <Skeleton rows={[2, 2, 2]} />}
      {story.data && <Told story={story.data} />}
      {story.data && (
        <a className="btn quiet wide" href={storyFile(hospital, slot, i18n.language)} download>
          {t('booking.shares.export')}
        </a>
      )}
    </Dialog>
  );
}

function Told({ story }: { story: Story }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {story.department.name} · {story.practitioner.name} · {story.start.slice(0, 10)} {hourOf(story.start)} ·{' '}
        {shareText(t, story.share)}
      </p>
      {story.events.length === 0 && <EmptyState text={t('booking.shares.noStory')} />}
      <ol className="story">
        {story.events.map((event, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one minute are told apart by their place only
          <li key={`${event.at} ${event.kind} ${n}`} className={event.ahead ? 'ahead' : undefined}>
            <time dateTime={event.at}>
              {event.at.slice(0, 10)} {hourOf(event.at)}
            </time>
            <b>
              {eventText(t, event)}
              {event.number !== null && ` ${t('booking.shares.number', { number: event.number })}`}
              {event.ahead && ` ${t('booking.shares.ahead')}`}
            </b>
            <span className="small quiet-words">
              {[whoText(t, event), sourceText(t, event.source)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
