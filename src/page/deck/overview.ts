/** The overview as a grid of all slides at once, each with its last picture, whatever the format and their number. */

import { type Grid, gridOf, type Size } from './grid.ts';

/** Lays the grid out whenever the window's size is another; style sheets apply it while the overview is open. */
export function layOverview(wrapper: HTMLElement, slides: readonly HTMLElement[], stage: Size): () => Grid {
  const lay = (): Grid => {
    const grid = gridOf(slides.length, stage, { width: wrapper.clientWidth, height: wrapper.clientHeight });
    wrapper.style.setProperty('--grid', String(grid.scale));
    slides.forEach((slide, i) => {
      const { x, y } = grid.places[i] ?? { x: 0, y: 0 };
      slide.style.setProperty('--grid-x', `${x / grid.scale}px`);
      slide.style.setProperty('--grid-y', `${y / grid.scale}px`);
    });
    return grid;
  };
  let grid = lay();
  addEventListener('resize', () => {
    grid = lay();
  });
  return () => grid;
}
