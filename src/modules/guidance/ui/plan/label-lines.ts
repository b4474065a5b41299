/** The words of a room cut into lines that fit into its box; null when they do not fit at this size of letters. */
export function labelLines(words: string, box: { width: number; height: number }, size: number): string[] | null {
  const most = Math.floor((box.height * 0.92) / (size * 1.15));
  const lines = /[\u4e00-\u9fff]/.test(words)
    ? cutSigns(words, (box.width * 0.94) / size)
    : cutWords(words, (box.width * 0.94) / (size * 0.56));
  return lines && lines.length <= most && lines.length > 0 ? lines : null;
}

/** Chinese may be cut anywhere, so it is cut evenly. */
function cutSigns(words: string, fit: number): string[] | null {
  const each = Math.floor(fit);
  if (each < 2) return null;
  const signs = [...words];
  const count = Math.ceil(signs.length / each);
  const long = Math.ceil(signs.length / count);
  return Array.from({ length: count }, (_, i) => signs.slice(i * long, (i + 1) * long).join(''));
}

function cutWords(words: string, fit: number): string[] | null {
  const lines: string[] = [];
  for (const word of words.split(' ').filter(Boolean)) {
    if (word.length > fit) return null;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= fit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function boxOf(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
