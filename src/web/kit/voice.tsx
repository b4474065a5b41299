import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { asSought, type Recognizer, recognizerOf, type Unheard, whyUnheard } from './recognizer.ts';

/**
 * 说话找: stands below a field that can be typed into as well, and is absent where the device cannot listen. The device's own
 * service makes words of the voice; we get the words only, and say so.
 */
export function Voice({ label, onSpoken }: { label: string; onSpoken: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const [listens, setListens] = useState(false);
  const [wrong, setWrong] = useState<Unheard | null>(null);
  const running = useRef<Recognizer | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const Maker = recognizerOf(globalThis);
  if (!Maker) return null;

  function toggle() {
    if (listens) return running.current?.abort();
    const one = new (Maker as NonNullable<typeof Maker>)();
    running.current = one;
    one.lang = i18n.language === 'en' ? 'en-GB' : 'zh-CN';
    one.interimResults = false;
    one.onresult = ({ results }) => onSpoken(asSought(results[0]?.[0]?.transcript ?? ''));
    one.onerror = ({ error }) => setWrong(whyUnheard(error));
    one.onend = () => setListens(false);
    setWrong(null);
    setListens(true);
    one.start();
  }

  return (
    <div className="field">
      <Button look="quiet" wide aria-pressed={listens} onClick={toggle}>
        {listens ? t('web.voice.stop') : label}
      </Button>
      <p className={wrong ? 'wrong' : 'hint'} role="status">
        {/* words: web.voice.denied web.voice.silence web.voice.offline */}
        {listens ? t('web.voice.listens') : wrong ? t(`web.voice.${wrong}`) : t('web.voice.privacy')}
      </p>
    </div>
  );
}
