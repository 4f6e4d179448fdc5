/** Buttons are there for those who reach for the mouse, and gone while nobody does. */
export function showPointer(root: HTMLElement): void {
  let timer = 0;
  addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    root.classList.add('pointing');
    clearTimeout(timer);
    timer = window.setTimeout(() => root.classList.remove('pointing'), 1800);
  });
}
