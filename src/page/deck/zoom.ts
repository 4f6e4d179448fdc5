/** Size of the words on this screen, remembered for it. */

/** @returns changes the size by steps of an eighth */
export function wordsZoom(view: string): (steps: number) => void {
  const name = `cuedeck-zoom ${view}`;
  let zoom = Number(read(name)) || 1;
  const apply = (): void => document.documentElement.style.setProperty('--zoom', String(zoom));
  apply();
  return (steps) => {
    zoom = Math.min(3, Math.max(0.5, zoom + steps / 8));
    apply();
    try {
      localStorage.setItem(name, String(zoom));
    } catch {
      // Not remembered, then.
    }
  };
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
