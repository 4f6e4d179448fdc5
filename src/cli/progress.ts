/** How far some long work is, as one line of text. */

const CELLS = 20;

/**
 * @param show is given the line, whenever it changes
 * @param now milliseconds
 */
export function progressBar(
  show: (line: string) => void,
  now: () => number = () => performance.now(),
): (done: number, of: number) => void {
  const started = now();
  let before = '';
  return (done, of) => {
    const share = of > 0 ? Math.min(1, done / of) : 1;
    const filled = Math.round(share * CELLS);
    const bar = '█'.repeat(filled) + '░'.repeat(CELLS - filled);
    const line = `${bar} ${Math.floor(share * 100)} %${left(share, (now() - started) / 1000)}`;
    if (line !== before) show(line);
    before = line;
  };
}

/** From the pace so far; nothing while that says little. */
function left(share: number, seconds: number): string {
  if (share < 0.02 || seconds < 1) return '';
  const rest = Math.ceil((seconds * (1 - share)) / share);
  return rest < 60 ? `, ${rest} s left` : `, ${Math.floor(rest / 60)} min ${rest % 60} s left`;
}
