/** What a meme's line says: the words on it, the scene behind them, who stands against whom. Pure. */
export interface MemeText {
  readonly top: string;
  readonly bottom: string;
  /** What is to be seen, as written; empty when the words say all. */
  readonly scene: string;
  /** Two that stand against each other. */
  readonly panels: readonly string[];
  /** The first panel is turned down, the second taken. */
  readonly choice: boolean;
  /** The scene asks for the products' logos. */
  readonly logos: boolean;
}

/** Works with the line as it stands: nothing is added to it. */
export function readMeme(line: string): MemeText {
  const text = line.trim().replace(/[`*]/g, '');
  const choice = choiceOf(text);
  if (choice) return { top: '', bottom: '', scene: '', panels: choice, choice: true, logos: false };
  const [, before = '', quoted = '', after = ''] = /^(.*?)["“]([^"”]+)["”](.*)$/s.exec(text) ?? [];
  const panels = versus(`${before} ${after}`) ?? versus(quoted ? '' : text) ?? [];
  if (!quoted) {
    if (panels.length) return { top: '', bottom: '', scene: '', panels, choice: false, logos: false };
    const [top, bottom] = halves(text);
    return { top, bottom, scene: '', panels: [], choice: false, logos: false };
  }
  // One word in quotes names a known meme; the twist is in what follows.
  if (!/\s/.test(quoted.trim()) && after.trim()) {
    const twist = /\b(?:but|with|as)\b.*$/is.exec(after)?.[0].trim() ?? '';
    if (twist) return { top: `“${quoted}”`, bottom: twist, scene: '', panels: [], choice: false, logos: false };
  }
  const who = tidy(before);
  const scene = panels.length ? '' : who ? `${who} ${tidy(after)}`.trim() : tidy(after).replace(/^with\s+/i, '');
  const [top, bottom] = halves(quoted.trim());
  return { top, bottom, scene, panels, choice: false, logos: /\blogos\b/i.test(scene) };
}

/** "Drake meme: rejecting one pod, approving seven": what is turned down, then what is taken. */
function choiceOf(text: string): string[] | undefined {
  const no = String.raw`\b(?:reject(?:s|ing)?|refus(?:es|ing)|dislik(?:es|ing)|turn(?:s|ing) down|say(?:s|ing) no to|no to|thumbs down (?:to|for)|nope to)\s+`;
  const yes = String.raw`\b(?:approv(?:es|ing)(?: of)?|accept(?:s|ing)?|lik(?:es|ing)|prefer(?:s|ring)?|choos(?:es|ing)|say(?:s|ing) yes to|yes to|thumbs up (?:to|for)|yep to)\s+`;
  const [, a = '', b = ''] =
    new RegExp(`${no}(.+?)\\s*(?:[,;/–—-]\\s*|\\band\\b\\s*|\\bbut\\b\\s*|\\bthen\\b\\s*)+${yes}(.+)$`, 'i').exec(
      text,
    ) ?? [];
  const clean = [a, b].map((one) =>
    one
      .trim()
      .replace(/^["“]|["”.]+$|,$/g, '')
      .replace(/["”],?$/, ''),
  );
  return clean.every(Boolean) ? clean : undefined;
}

/** Breaks at a comma or full stop near the middle, else at the word nearest to it. Short texts stay whole. */
function halves(text: string): [string, string] {
  const words = text.split(/\s+/);
  if (words.length < 5) return ['', text];
  const middle = text.length / 2;
  let best = 0;
  let cost = Number.POSITIVE_INFINITY;
  let at = 0;
  for (const word of words.slice(0, -1)) {
    at += word.length + 1;
    const stop = /[,.;:!?…]$/.test(word) ? 0.3 : 1;
    const weak = /^(a|an|the|of|to|for|and|or|not|in|on|my|your|is|are)$/i.test(word) ? 1.6 : 1;
    const here = (Math.abs(at - middle) + 4) * stop * weak;
    if (here < cost) {
      cost = here;
      best = at;
    }
  }
  return [text.slice(0, best).trim(), text.slice(best).trim()];
}

function versus(text: string): string[] | undefined {
  const found =
    /([\w][\w &/+.'-]{0,40}?)\s+(?:vs\.?|versus)\s+([\w][\w &/+.'-]{0,40}?)(?=\s+(?:comparison|meme|format|template)\b|[,.;:–—]|\s+with\b|$)/i.exec(
      text.replace(/^[\s\-–—:]+/, ''),
    );
  const [, a = '', b = ''] = found ?? [];
  return a && b ? [a, b].map((side) => side.trim().replace(/^with\s+/i, '')) : undefined;
}

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/^(?:[-–—:,]\s*)+/, '')
    .replace(/\s*[-–—:,]$/, '')
    .replace(/\s*\bmeme\b$/i, '')
    .trim();
