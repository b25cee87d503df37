/** What happens when: earliest first, in the order of entry where times are equal. A binary heap. */
export interface Agenda<Item> {
  add(at: number, item: Item): void;
  next(): { readonly at: number; readonly item: Item } | null;
}

export function agenda<Item>(): Agenda<Item> {
  interface Entry {
    readonly at: number;
    readonly place: number;
    readonly item: Item;
  }
  const heap: Entry[] = [];
  let places = 0;
  const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.place < b.place);

  function add(at: number, item: Item): void {
    const entry = { at, place: places++, item };
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || isBefore(above, entry)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  function next(): Entry | null {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) sink(last);
    return first;
  }

  function sink(entry: Entry): void {
    let index = 0;
    for (;;) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const smaller = isRight ? right : left;
      if (!isBefore(smaller, entry)) break;
      heap[index] = smaller;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = entry;
  }
  return { add, next };
}
