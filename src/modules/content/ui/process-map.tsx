import { useTranslation } from 'react-i18next';
import { drawProcess } from '../domain/process.ts';
import type { Page } from './data.ts';

type Step = NonNullable<Page['steps']>[number];

/** 就诊流程图, drawn from its steps: one row below the other, what may happen instead side by side; read aloud it is a list. */
export function ProcessMap({ steps }: { steps: readonly Step[] }) {
  const plain = steps.map(({ key, words, next }) => ({
    key,
    zh: words,
    en: words,
    next: next.map((way) => ({ to: way.to, zh: way.words, en: way.words })),
  }));
  const { rows, steps: drawn } = drawProcess(plain);
  const inOrder = [...drawn].sort((a, b) => a.row - b.row || a.column - b.column).map(({ key }) => key);
  const number = (key: string) => inOrder.indexOf(key) + 1;
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return (
    <ol className="process-map">
      {Array.from({ length: rows }, (_, row) => {
        const here = drawn.filter((one) => one.row === row).map(({ key }) => byKey.get(key) as Step);
        return (
          <li key={here[0]?.key ?? row}>
            {row > 0 && (
              <div className="process-row" aria-hidden="true">
                <span className="process-arrow">↓</span>
              </div>
            )}
            <div className="process-row">
              {here.map((step) => (
                <Box key={step.key} step={step} number={number} byKey={byKey} />
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Box({
  step: { key, words, next },
  number,
  byKey,
}: {
  step: Step;
  number: (key: string) => number;
  byKey: ReadonlyMap<string, Step>;
}) {
  const { t } = useTranslation();
  // Where the way simply goes on to the next number, the arrow says enough.
  const plain = next.length === 1 && next[0]?.words === '' && number(next[0].to) === number(key) + 1;
  return (
    <div className={next.length === 0 ? 'process-box last' : 'process-box'}>
      <b>
        {number(key)}. {words}
      </b>
      {!plain &&
        next.map((way) => {
          const to = { number: number(way.to), words: byKey.get(way.to)?.words ?? '' };
          return (
            <span key={way.to} className="process-way">
              {way.words ? t('content.goesToIf', { when: way.words, ...to }) : t('content.goesTo', to)}
            </span>
          );
        })}
      {next.length === 0 && <span className="process-way">{t('content.ends')}</span>}
    </div>
  );
}
