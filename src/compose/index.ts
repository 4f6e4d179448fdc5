/** The compose stage: plan, drawings and theme → finished pages, each one self-contained HTML file. */
export { composeDeck, type Deck } from './deck.ts';
export { composeDoors } from './doors.ts';
export { type StageBox, stageBox } from './format.ts';
export { composeIndex, type IndexEntry, indexEntry } from './gallery.ts';
export { composeHandout } from './handout.ts';
export type { ComposeInput } from './input.ts';
export { composeSlides } from './slides.ts';
export { loadTheme, type Theme, themeNames } from './theme.ts';
