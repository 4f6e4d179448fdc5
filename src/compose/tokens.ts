/** The names that themes define and drawings use, each as a CSS variable `--name`. */

/** Series of charts and groups, told apart by hue. */
const series = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

export const colourTokens = [
  'bg',
  'bg-2',
  'surface',
  'surface-2',
  'line',
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'accent-ink',
  'accent-soft',
  'accent-2',
  'good',
  'good-soft',
  'bad',
  'bad-soft',
  'warn',
  'warn-soft',
  'info',
  'info-soft',
  ...series,
  'c1-soft',
  'c2-soft',
  'c3-soft',
  'c4-soft',
  'c5-soft',
  'c6-soft',
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'grey',
  /** Light tile under colour logos. */
  'tile',
  'tile-ink',
  'code-bg',
  'code-plain',
  'code-keyword',
  'code-string',
  'code-number',
  'code-comment',
  'code-key',
  'code-function',
  'code-type',
  'code-punctuation',
  'code-variable',
] as const;

export type ColourToken = (typeof colourTokens)[number];

/** Grounds that text may stand on. */
export const grounds: readonly ColourToken[] = [
  'bg',
  'bg-2',
  'surface',
  'surface-2',
  'accent-soft',
  'good-soft',
  'bad-soft',
  'warn-soft',
  'info-soft',
  'c1-soft',
  'c2-soft',
  'c3-soft',
  'c4-soft',
  'c5-soft',
  'c6-soft',
];

/** Readable on every ground: 4.5:1. */
export const textTokens: readonly ColourToken[] = ['ink', 'ink-soft', 'ink-faint'];

/** Lines, marks and large signs: 3:1 on every ground, 4.5:1 on the plain ones. */
export const graphicTokens: readonly ColourToken[] = [
  'accent',
  'accent-2',
  'good',
  'bad',
  'warn',
  'info',
  ...series,
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'grey',
];

/** Tokens that are no colours, and what stands for them where a theme does not say. */
export const plainTokens = {
  type: {
    font: "'Inter Variable', 'Inter', sans-serif",
    'font-mono': "'JetBrains Mono Variable', 'JetBrains Mono', monospace",
    'head-weight': '780',
    'head-tracking': '-0.028em',
  },
  space: { gap: '32px', 'gap-small': '16px', 'gap-large': '56px' },
  radius: { radius: '24px', 'radius-small': '12px', 'radius-large': '36px' },
  shadow: { shadow: '0 24px 64px rgb(0 0 0 / 0.35)' },
  motion: {
    'motion-quick': '240ms',
    'motion-step': '620ms',
    'motion-loop': '2400ms',
    ease: 'cubic-bezier(0.22, 0.8, 0.24, 1)',
  },
} as const;
