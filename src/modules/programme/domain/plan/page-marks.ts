import { squeezed } from './plain-text.ts';

/** A page number or a line of a page's edge: - 3 -, 第3页 共8页, 3/8. */
export function isPageMark(text: string): boolean {
  const plain = squeezed(text);
  return (
    /^[-—–_·.]*\d{1,3}[-—–_·.]*$/.test(plain) ||
    /^第?\d{1,3}页(?:[,/]?共\d{1,3}页)?$/.test(plain) ||
    /^\d{1,3}\/\d{1,3}$/.test(plain)
  );
}
