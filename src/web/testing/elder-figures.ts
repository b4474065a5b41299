/**
 * What of the MIIT norm for elders a page breaks (runs in the page): letters under `least` px (1.1; main text under `main`), lines
 * under 1.3 of the letters (1.2), paragraphs nearer than 1.3 of a line (1.2), a serif (1.1), a window that opened by itself or
 * something from elsewhere (5.1), what answers to a mouse only (2, 4.1).
 */
export function elderFaults({ least, main }: { least: number; main: number }): string[] {
  const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (it) => !it.closest('[aria-hidden="true"], svg, .skip, .screen-reader, option') && shows(it),
  );
  const written = seen.filter((it) =>
    [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  return [...new Set([...letters(), ...lines(), ...paragraphs(), ...windows(), ...mouseOnly()])].slice(0, 12);

  function shows(it: HTMLElement): boolean {
    const { width, height } = it.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(it).visibility !== 'hidden';
  }

  function name(it: HTMLElement): string {
    return `${it.tagName.toLowerCase()}${it.className ? `.${String(it.className).split(' ')[0]}` : ''} "${(it.innerText ?? '').trim().slice(0, 16)}"`;
  }

  function letters(): string[] {
    return written.flatMap((it) => {
      const { fontSize, fontFamily } = getComputedStyle(it);
      const size = Number.parseFloat(fontSize);
      // Second lines, labels of figures, hints and the frame are no main text.
      const carries =
        it.closest('main') &&
        !it.closest(
          'small, .small, .free, .hint, .quiet-words, .wrong, .tag, .tile, .ticket, .code, .lead, .facts dt, .bead',
        );
      const wanted = carries ? main : least;
      const found = size < wanted - 0.1 ? [`letters of ${size} px, ${wanted} wanted: ${name(it)}`] : [];
      return fontFamily.endsWith('sans-serif') ? found : [...found, `letters with serifs: ${name(it)}`];
    });
  }

  function lines(): string[] {
    return written.flatMap((it) => {
      const { fontSize, lineHeight } = getComputedStyle(it);
      const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
      return ratio < 1.299 ? [`lines of ${ratio.toFixed(2)}: ${name(it)}`] : [];
    });
  }

  function paragraphs(): string[] {
    return seen.flatMap((it) => {
      const next = it.nextElementSibling as HTMLElement | null;
      if (it.tagName !== 'P' || next?.tagName !== 'P' || !shows(next)) return [];
      const line = Number.parseFloat(getComputedStyle(it).lineHeight);
      const gap = next.getBoundingClientRect().top - it.getBoundingClientRect().bottom;
      return gap >= 0 && gap + line < 1.3 * line - 0.5 ? [`paragraphs ${Math.round(gap)} px apart: ${name(next)}`] : [];
    });
  }

  function windows(): string[] {
    const open = document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]').length;
    const foreign = document.querySelectorAll('iframe, embed, object').length;
    const over = seen.filter((it) => {
      const { width, height } = it.getBoundingClientRect();
      return getComputedStyle(it).position === 'fixed' && width * height > 0.25 * innerWidth * innerHeight;
    });
    return [
      ...(open > 0 ? [`${open} windows opened by themselves`] : []),
      ...(foreign > 0 ? [`${foreign} frames from elsewhere`] : []),
      ...over.map((it) => `something lies over the page: ${name(it)}`),
    ];
  }

  function mouseOnly(): string[] {
    const keys = 'a[href], button, input, select, textarea, summary, label, video, [tabindex]';
    return seen
      .filter((it) => getComputedStyle(it).cursor === 'pointer' && !it.closest(keys))
      .map((it) => `answers to a mouse only: ${name(it)}`);
  }
}
