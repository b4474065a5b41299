interface Entry {
  spot: number;
  cost: number;
}

/** The least first; of equals the lower index. Old entries of a spot stay and are skipped by the caller. */
export class Heap {
  readonly #items: Entry[] = [];

  push(spot: number, cost: number): void {
    const items = this.#items;
    let at = items.push({ spot, cost }) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#before(at, up)) break;
      this.#swap(at, up);
      at = up;
    }
  }

  pop(): number | null {
    const items = this.#items;
    const first = items[0];
    if (!first) return null;
    const last = items.pop() as Entry;
    if (items.length > 0) {
      items[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        let least = at;
        if (left < items.length && this.#before(left, least)) least = left;
        if (left + 1 < items.length && this.#before(left + 1, least)) least = left + 1;
        if (least === at) break;
        this.#swap(at, least);
        at = least;
      }
    }
    return first.spot;
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#items[a] as Entry, this.#items[b] as Entry];
    return x.cost < y.cost || (x.cost === y.cost && x.spot < y.spot);
  }

  #swap(a: number, b: number): void {
    const items = this.#items;
    [items[a], items[b]] = [items[b] as Entry, items[a] as Entry];
  }
}
