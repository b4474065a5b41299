import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import { type Recognizer, recognizerOf, type Unheard, whyUnheard } from '#web/kit/recognizer.ts';

/** Words by voice, where the device can listen; the device's own service makes them, and the page says so. */
export function Speak({ onSpoken }: { onSpoken: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const [listens, setListens] = useState(false);
  const [wrong, setWrong] = useState<Unheard | null>(null);
  const running = useRef<Recognizer | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const Maker = recognizerOf(globalThis);
  if (!Maker) return null;

  function toggle(make: NonNullable<typeof Maker>) {
    if (listens) return running.current?.abort();
    const one = new make();
    running.current = one;
    one.lang = i18n.language === 'en' ? 'en-GB' : 'zh-CN';
    one.interimResults = false;
    one.onresult = ({ results }) => onSpoken(results[0]?.[0]?.transcript.trim() ?? '');
    one.onerror = ({ error }) => setWrong(whyUnheard(error));
    one.onend = () => setListens(false);
    setWrong(null);
    setListens(true);
    one.start();
  }
  return (
    <div className="field">
      <Button look="quiet" wide aria-pressed={listens} onClick={() => toggle(Maker)}>
        {listens ? t('programme.problems.speakStop') : t('programme.problems.speak')}
      </Button>
      <p className={wrong ? 'wrong' : 'hint'} role="status">
        {/* words: programme.problems.unheard.denied programme.problems.unheard.silence programme.problems.unheard.offline */}
        {wrong ? t(`programme.problems.unheard.${wrong}`) : t('programme.problems.speakHint')}
      </p>
    </div>
  );
}
