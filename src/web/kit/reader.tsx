import './reader.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

const RATES = [0.85, 0.65, 0.5] as const;

/**
 * 读给我听, sentence by sentence: read, pause, repeat, slower. The sentences stand on the page as well, for screen readers and for
 * devices without a voice; the one that is being read is marked.
 */
export function Reader({ sentences }: { sentences: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const [at, setAt] = useState(0);
  const [reads, setReads] = useState(false);
  const [slow, setSlow] = useState(0);
  // What ends late belongs to an earlier press.
  const turn = useRef(0);
  const voice = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
  useEffect(() => () => voice?.cancel(), [voice]);

  function stop() {
    turn.current += 1;
    voice?.cancel();
    setReads(false);
  }

  function readFrom(index: number, rate: number = RATES[slow] ?? RATES[0]) {
    turn.current += 1;
    const mine = turn.current;
    voice?.cancel();
    const say = (n: number) => {
      const text = sentences[n];
      if (mine !== turn.current) return;
      if (text === undefined) {
        setReads(false);
        return setAt(0);
      }
      setAt(n);
      const words = new SpeechSynthesisUtterance(text);
      words.lang = i18n.language === 'en' ? 'en-GB' : 'zh-CN';
      words.rate = rate;
      words.onend = () => say(n + 1);
      words.onerror = () => mine === turn.current && setReads(false);
      voice?.speak(words);
    };
    setReads(true);
    say(index);
  }

  function slower() {
    const next = (slow + 1) % RATES.length;
    setSlow(next);
    if (reads) readFrom(at, RATES[next]);
  }

  return (
    <>
      {voice ? (
        <div className="stack">
          <Button big wide onClick={() => (reads ? stop() : readFrom(at))}>
            <Icon name={reads ? 'stop' : 'sound'} />
            {reads ? t('web.reader.pause') : at === 0 ? t('web.read.start') : t('web.reader.on')}
          </Button>
          <Button look="quiet" wide onClick={() => readFrom(at)}>
            {t('web.reader.repeat')}
          </Button>
          <Button look="quiet" wide onClick={() => readFrom(0)}>
            {t('web.reader.again')}
          </Button>
          <Button look="quiet" wide onClick={slower}>
            {/* words: web.reader.rate.0 web.reader.rate.1 web.reader.rate.2 */}
            {t('web.reader.slower', { rate: t(`web.reader.rate.${slow}`) })}
          </Button>
        </div>
      ) : (
        <p>{t('web.reader.noVoice')}</p>
      )}
      <ol className="sentences stack">
        {sentences.map((text, n) => (
          <li key={text} aria-current={reads && n === at ? 'true' : undefined}>
            {text}
          </li>
        ))}
      </ol>
    </>
  );
}
