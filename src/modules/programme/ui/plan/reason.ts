import { useTranslation } from 'react-i18next';

const CODES = [
  ...['addressee', 'preface', 'signature', 'footer', 'page_number', 'repeated_header', 'total', 'form', 'remark'],
];

/** Why a line was left out: the importer's reasons in words, a person's own as they are. */
export function useReason(): (reason: string) => string {
  const { t } = useTranslation();
  // words: programme.reason.addressee programme.reason.preface programme.reason.signature programme.reason.footer programme.reason.page_number programme.reason.repeated_header programme.reason.total programme.reason.form programme.reason.remark
  return (reason) => (CODES.includes(reason) ? t(`programme.reason.${reason}`) : reason);
}
