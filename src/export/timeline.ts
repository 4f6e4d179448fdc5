/** What is said and seen when, for other programs: plain JSON. Pure. */
import type { Plan } from '../model.ts';
import { captionsOf } from './captions.ts';

/** Times are seconds from the start of the talk; a cue is seen until the next cue or slide. */
export function timelineJson(plan: Plan): object {
  const { episode, timeline, slides } = plan;
  return {
    episode: episode.number,
    title: episode.title,
    lang: episode.front.lang,
    wordsPerMinute: timeline.wordsPerMinute,
    duration: round(timeline.duration),
    slides: slides.map((slide, i) => {
      const until = slides[i + 1]?.start ?? timeline.duration;
      return {
        index: slide.index,
        paragraph: slide.paragraph.index,
        headline: slide.headline,
        text: slide.paragraph.text,
        start: round(slide.start),
        end: round(slide.end),
        cues: slide.steps.map(({ placed, reading }, k) => ({
          row: placed.cue.row,
          step: k + 1,
          phrase: placed.cue.anchor,
          visual: placed.cue.visual,
          kind: reading.kind,
          start: round(placed.time),
          end: round(slide.steps[k + 1]?.placed.time ?? until),
          wordStart: placed.wordStart,
          wordEnd: placed.wordEnd,
        })),
      };
    }),
    captions: captionsOf(slides).map(({ start, end, lines }) => ({
      start: start / 1000,
      end: end / 1000,
      text: lines.join('\n'),
    })),
  };
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
