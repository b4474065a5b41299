/**
 * What a screen reader would tell in another order than the eye reads (runs in the page): words that stand above words
 * they come after, headings that skip a level or come before the h1, tab stops moved by hand, two navigations of one name.
 */
export function orderFaults(): string[] {
  return [...headingFaults(), ...tabFaults(), ...navigationFaults(), ...blockFaults()];

  function headingFaults(): string[] {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((it) => Number(it.tagName[1]));
    const found = levels[0] !== undefined && levels[0] !== 1 ? [`first heading is h${levels[0]}`] : [];
    levels.forEach((level, at) => {
      const before = levels[at - 1] ?? level;
      if (level > before + 1) found.push(`h${level} right under h${before}`);
    });
    return found;
  }

  function tabFaults(): string[] {
    return [...document.querySelectorAll('[tabindex]')]
      .filter((it) => Number(it.getAttribute('tabindex')) > 0)
      .map((it) => `tab stop moved by hand: ${it.textContent?.slice(0, 20)}`);
  }

  function navigationFaults(): string[] {
    const names = [...document.querySelectorAll('nav')].map((it) => it.getAttribute('aria-label') ?? '');
    return names.length === new Set(names).size ? [] : [`navigations of one name: ${names.join(', ')}`];
  }

  /** A later block wholly above an earlier one in the same column is read too late. */
  function blockFaults(): string[] {
    const blocks = [...document.querySelectorAll('main *')].filter(hasOwnWords).map((it) => ({
      words: it.textContent?.trim().slice(0, 20) ?? '',
      box: it.getBoundingClientRect(),
    }));
    const seen = blocks.filter(({ box }) => box.width > 1 && box.height > 1); // one pixel: for screen readers only
    const found: string[] = [];
    seen.forEach((later, at) => {
      const jumped = seen.slice(0, at).find(({ box }) => {
        const sameColumn = Math.min(box.right, later.box.right) - Math.max(box.left, later.box.left) > 2;
        return sameColumn && later.box.bottom <= box.top + 1;
      });
      if (jumped) found.push(`"${later.words}" stands above "${jumped.words}" but is read after it`);
    });
    return found.slice(0, 5);
  }

  /** Words scrolled out of their own little window stand nowhere. */
  function within(it: Element, scroller: Element): boolean {
    const [inner, outer] = [it.getBoundingClientRect(), scroller.getBoundingClientRect()];
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  }

  function hasOwnWords(it: Element): boolean {
    const unseen = '[aria-hidden="true"], dialog:not([open]), details:not([open]) > :not(summary), svg';
    if (it.closest(unseen)) return false;
    for (let up: Element | null = it; up; up = up.parentElement) {
      const { position, overflowY } = getComputedStyle(up);
      if (position === 'fixed' || position === 'sticky') return false;
      if (overflowY === 'auto' || overflowY === 'scroll') if (!within(it, up)) return false;
    }
    return [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  }
}
