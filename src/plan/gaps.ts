/** Times in which nothing is done. Pure. */

/** "idle", "waits", "empty slot": no work of its own. */
export const isGap = (name: string): boolean =>
  /^(?:(?:an?|the)\s+)?(?:idle(?:s|\s+\w+)?|waits?|waiting|gaps?|empty(?:\s+\w+)?|free|nothing|bubbles?|pauses?|stalls?|sleeps?)$/i.test(
    name.trim(),
  );
