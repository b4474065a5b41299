import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem } from '#web/kit/index.ts';
import { takeFile } from './data.ts';

// words: programme.reports.indicators programme.reports.indicatorsText programme.reports.progress programme.reports.progressText
// words: programme.reports.making programme.reports.made
// words: programme.reports.quarterly programme.reports.quarterlyText programme.reports.evidence programme.reports.evidenceText
interface Props {
  hospital: number;
  name: 'indicators' | 'progress' | 'quarterly' | 'evidence';
  /** The last part of its address. */
  what: string;
  asked: Record<string, string>;
  formats: readonly ('docx' | 'xlsx' | 'pdf' | 'zip')[];
}

const PROGRAM = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' };

/** One kind of report with a button for each format; says while it is being made. */
export function ReportCard({ hospital, name, what, asked, formats }: Props) {
  const { t, i18n } = useTranslation();
  const [state, setState] = useState<'still' | 'making' | 'made'>('still');
  const [error, setError] = useState<unknown>(null);

  async function take(format: Props['formats'][number]) {
    setState('making');
    setError(null);
    try {
      const lang = i18n.language === 'en' ? 'en' : 'zh';
      const wish = { ...asked, lang, ...(format === 'zip' ? {} : { format }) };
      await takeFile(hospital, what, wish, t('programme.reports.failed'));
      setState('made');
    } catch (problem) {
      setError(problem);
      setState('still');
    }
  }

  return (
    <section className="card stack">
      <h2>{t(`programme.reports.${name}`)}</h2>
      <p>{t(`programme.reports.${name}Text`)}</p>
      <div className="row">
        {formats.map((format) => (
          <Button
            key={format}
            look="plain"
            disabled={state === 'making'}
            aria-label={format === 'zip' ? undefined : `${t(`programme.reports.${name}`)} ${PROGRAM[format]}`}
            onClick={() => void take(format)}
          >
            {format === 'zip' ? t('programme.reports.zip') : PROGRAM[format]}
          </Button>
        ))}
      </div>
      <p role="status">{state === 'still' ? '' : t(`programme.reports.${state}`)}</p>
      {error !== null && <Problem error={error} />}
    </section>
  );
}
