/** The teleprompter: all that is said, large, rolling with the steps. */
import { markPhrases, standing } from './steps.ts';
import { wordsZoom } from './zoom.ts';

export interface PrompterView {
  /** @param state.auto the deck steps by itself: the words roll on evenly until the next step */
  show(slides: readonly HTMLElement[], at: number, state: { black: boolean; auto: boolean }): void;
}

/** Share of the height at which the current words stand. */
const eye = 0.36;

export function openPrompter(slides: readonly HTMLElement[], goTo: (slide: number) => void): PrompterView {
  const root = document.documentElement;
  root.classList.add('prompter');
  document.title = `≡ ${document.title}`;
  const template = document.getElementById('prompter-view') as HTMLTemplateElement;
  const page = document.querySelector('body > main') as HTMLElement;
  const reveal = document.querySelector('.reveal') as HTMLElement;
  reveal.setAttribute('aria-hidden', 'true');
  page.replaceWith(template.content.cloneNode(true), reveal);
  const roll = document.querySelector('.pr-roll') as HTMLElement;
  const column = document.querySelector('.pr-text') as HTMLElement;
  const zoom = wordsZoom('prompter');
  const blocks = slides.map((slide, i) => blockOf(slide, i, goTo));
  column.append(...blocks);
  let last = -1;
  let rolling: Animation | undefined;

  /** @param time milliseconds until the next words have to be there; undefined: nobody knows */
  const settle = (at: number, time?: number): void => {
    const block = blocks[at];
    if (!block) return;
    rolling?.cancel();
    const target = block.querySelector<HTMLElement>(`[data-state='now']`) ?? block;
    const { top } = target.getBoundingClientRect();
    const place = top - roll.getBoundingClientRect().top + roll.scrollTop - roll.clientHeight * eye;
    // Words that roll by themselves are there already.
    roll.scrollTo({ top: place, behavior: time === undefined ? 'auto' : 'instant' });
    const next = block.querySelector<HTMLElement>(`[data-state='next']`) ?? blocks[at + 1];
    if (time === undefined || !next) return;
    const way = next.getBoundingClientRect().top - target.getBoundingClientRect().top;
    rolling = column.animate([{ transform: 'none' }, { transform: `translateY(${-way}px)` }], {
      duration: time,
      fill: 'forwards',
    });
  };
  addEventListener('resize', () => settle(last));
  addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) return;
    if (key === '+' || key === '=') zoom(1);
    else if (key === '-') zoom(-1);
    else if (key.toLowerCase() === 'm') root.classList.toggle('is-mirrored');
    else return;
    settle(last);
  });

  return {
    show(_, at, { auto }) {
      const slide = slides[at];
      if (!slide) return;
      last = at;
      for (const [i, one] of blocks.entries()) one.classList.toggle('is-now', i === at);
      const block = blocks[at];
      const where = standing(slide);
      if (block) markPhrases(block, where);
      const time = Number((where.now ?? slide).dataset['autoslide']);
      settle(at, auto && time > 0 ? time : undefined);
    },
  };
}

/** A paragraph to be said, or in small the name of a slide that has none. */
function blockOf(slide: HTMLElement, index: number, goTo: (slide: number) => void): HTMLElement {
  const notes = slide.querySelector('aside.notes p');
  const block = document.createElement('p');
  if (notes) block.innerHTML = notes.innerHTML;
  else {
    block.className = 'pr-title';
    block.textContent = `[${slide.querySelector('h1,h2')?.textContent?.trim() ?? ''}]`;
  }
  block.addEventListener('click', () => goTo(index));
  return block;
}
