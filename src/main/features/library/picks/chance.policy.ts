/** Each order as likely as any other: Fisher and Yates's shuffle. `random` gives a number from 0 up to 1. */
export function inChanceOrder<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let left = order.length; left > 1; left--) {
    const drawn = Math.floor(random() * left);
    const item = order[drawn] as Item;
    order[drawn] = order[left - 1] as Item;
    order[left - 1] = item;
  }
  return order;
}

/** Undefined where there is none. */
export function oneOf<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
