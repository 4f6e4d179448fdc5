/** Where slides stand that are all shown at once. Pure. */

export interface Grid {
  readonly columns: number;
  /** Size of a slide in the grid, as a share of the stage. */
  readonly scale: number;
  /** Left and top of each slide; pixels. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest slides of which all can be seen. */
export function gridOf(count: number, stage: Size, room: Size): Grid {
  const gap = Math.max(12, Math.min(room.width, room.height) * 0.022);
  let best = { columns: 1, scale: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const width = (room.width - gap * (columns + 1)) / columns;
    const height = (room.height - gap * (rows + 1)) / rows;
    const scale = Math.min(width / stage.width, height / stage.height);
    if (scale > best.scale) best = { columns, scale };
  }
  const { columns, scale } = best;
  const [width, height] = [stage.width * scale + gap, stage.height * scale + gap];
  const left = (room.width - columns * width + gap) / 2;
  const top = (room.height - Math.ceil(count / columns) * height + gap) / 2;
  const places = Array.from({ length: count }, (_, i) => ({
    x: left + (i % columns) * width,
    y: top + Math.floor(i / columns) * height,
  }));
  return { columns, scale, places };
}
