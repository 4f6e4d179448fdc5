/** Tells screen readers what has come into view. */

type Words = Readonly<Record<string, string>>;

export function announceStep(slide: HTMLElement, words: Words): void {
  const region = document.querySelector('.announce');
  if (!region) return;
  const cues = [...slide.querySelectorAll('.cue[data-cue]')];
  const shown = cues.filter((cue) => cue.classList.contains('visible'));
  const current = shown.at(-1);
  const heading = slide.querySelector('h1,h2')?.textContent?.trim() ?? '';
  const alt = current?.querySelector('svg')?.getAttribute('aria-label') ?? '';
  const text = current ? `${words['step']} ${shown.length} ${words['of']} ${cues.length}: ${alt}` : heading;
  if (region.textContent !== text) region.textContent = text;
}
