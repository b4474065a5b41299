import { useTranslation } from 'react-i18next';
import type { DeskChannel } from './data.ts';
import { channelWords } from './say.ts';

const channels: readonly DeskChannel[] = ['window', 'phone'];

/** How people come to this work place: said once, kept on it. */
export function ChannelSwitch({
  channel,
  onChange,
}: {
  channel: DeskChannel;
  onChange: (channel: DeskChannel) => void;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons that stay in one line, not a form
    <div className="channel-switch" role="group" aria-label={t('booking.desk.placeIs')}>
      <span className="quiet-words">{t('booking.desk.placeIs')}</span>
      {channels.map((one) => (
        <button key={one} type="button" aria-pressed={one === channel} onClick={() => onChange(one)}>
          {channelWords(t, one)}
        </button>
      ))}
    </div>
  );
}
