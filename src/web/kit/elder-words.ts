/** What people call elder mode when they look for it (MIIT norm 3.1: the search finds it and its other names). */
const NAMES = [
  '长辈',
  '亲情版',
  '关爱版',
  '关怀版',
  '老年版',
  '老人',
  '大字',
  '字太小',
  'elder',
  'large type',
  'large print',
];

/** Whether somebody who typed this looks for elder mode. */
export function seeksElderMode(text: string): boolean {
  const sought = text.trim().toLowerCase();
  return (
    sought.length > 1 && NAMES.some((name) => sought.includes(name) || (sought.length > 2 && name.startsWith(sought)))
  );
}
