/** What hands and jaws do. Pure. */
import type { Link, Scene } from './read/scene.ts';

const bodily =
  /^(?:carry|bring|lift|hold|balance|juggle|ride|climb|eat|swallow|bite|chew|hug|drag|push|pull|chase|crush|smash|squash|squeeze|kick|punch|throw|catch|grab|knock|sip|drink|kiss|pet|feed_by_hand)$/;
/** "An elephant squeezing into a car": no way from one place to another either. */
const entering = /^(?:get|squeeze|crawl|cram|jam|climb|dive|peek|wriggle)$/;
const bearing = /^(?:carry|bring|lift|hold|balance|juggle)$/;

/** "A turtle carrying a crate" is a scene; "a truck carrying crates to the port" is a way from one place to another. */
export const isDeed = (link: Link, scene: Scene): boolean =>
  ((bodily.test(link.stem) && /^(?:|by|up|down|over|on)$/.test(link.preposition)) ||
    (entering.test(link.stem) && /^(?:into|through|in|under)$/.test(link.preposition))) &&
  link.from.length === 1 &&
  link.to.length === 1 &&
  !link.negated &&
  !scene.links.some(
    (other) => other !== link && other.clause === link.clause && other.from.some((one) => link.to.includes(one)),
  );

/** Whether the doer bears what it does it to: that is drawn on it. */
export const isBorne = (link: Link): boolean => bearing.test(link.stem) && !link.passive;
