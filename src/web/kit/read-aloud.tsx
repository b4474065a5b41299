import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from './button.tsx';
import { Icon } from './icon.tsx';

/** 读给我听: reads `text`, or else what stands in <main>, in the page's language. Absent where the browser has no voice. */
export function ReadAloud({ text, look = 'quiet' }: { text?: string; look?: ButtonLook }) {
  const { t, i18n } = useTranslation();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in globalThis)) return null;

  function toggle() {
    speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    // innerText, because what is hidden must not be read
    const words = new SpeechSynthesisUtterance(text ?? document.querySelector('main')?.innerText ?? '');
    words.lang = i18n.language === 'en' ? 'en-GB' : 'zh-CN';
    words.rate = 0.85;
    words.onend = () => setSpeaking(false);
    words.onerror = () => setSpeaking(false);
    speechSynthesis.speak(words);
    setSpeaking(true);
  }

  return (
    <Button look={look} wide aria-pressed={speaking} onClick={toggle}>
      <Icon name={speaking ? 'stop' : 'sound'} />
      {speaking ? t('web.read.stop') : t('web.read.start')}
    </Button>
  );
}
