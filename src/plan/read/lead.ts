/** What stands before a colon or a dash and names the whole: "Staircase of remedies - …". Pure. */
import { tidy } from './phrase.ts';

export interface Lead {
  readonly topic?: string;
  readonly body: string;
}

/** @returns the topic and the rest, or the text as a whole */
export function leadOf(text: string): Lead {
  const plain = text.replace(/[.]$/, '');
  const [whole, topic] = /^([^:,;–—]{3,50}?)(?::|\s+[-–—])\s+/.exec(plain) ?? [];
  return whole && topic ? { topic: tidy(topic.trim()), body: plain.slice(whole.length) } : { body: plain };
}
