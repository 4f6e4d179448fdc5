import { type NounClass, nounClass } from './wordnet.ts';

/** Classes of things to be seen, hardly any of which computing has a use for. */
const visible: ReadonlySet<NounClass | undefined> = new Set([
  'animal',
  'body',
  'clothing',
  'food',
  'furniture',
  'instrument',
  'landscape',
  'toy',
  'tool',
  'vehicle',
  'weapon',
] as const);

/** Of these classes, what computing or every picture has another use for. */
const borrowed: ReadonlySet<string> = new Set(
  `accelerator arm back backspace bank bar binary body bootstrap bug bus cap carriage cell charger chips chuck cob colon compact console
cookie counter creature delta draw drill drone eraser feed feeder fly frame fork garment generic gig hash head human humans implement ingredient jam joint
kit launch leaf leg llama local location mask mind mix mount mouse mouth neuron neural organ panda part pathway pickup pin pod pole portable produce
product python queen rails rapid remote retriever root runway scrubs settle shunt shuttle slope socket spawn spine stack stays steeper stream
sub synapse tail tank technical thermal threads tonic tool tissue train transport treat utensil valve vehicle vein vertebra vessel virus
wrap wrapper worm yarn young`.split(/\s+/),
);

/**
 * Things and figures that everybody can picture. A script that never speaks of them only stages them: "a clown car", "a blindfold".
 */
export const isProp = (noun: string): boolean =>
  props.has(noun) || (visible.has(nounClass(noun)) && !borrowed.has(noun));

/**
 * The core is C. K. Ogden's list of picturable words (Basic English, 1930), without those that computing has taken over.
 */
const props: ReadonlySet<string> = new Set(
  `ant apple arch arm baby bag ball basin basket bath bed bee bell berry bird blade boat bone book boot bottle boy brake brick bridge brush
bulb button cake camera cart carriage cat cheese chest chin church coat collar comb cow cup curtain cushion dog door dress drawer ear egg eye
face farm feather finger fish flag floor foot fork fowl garden girl glove goat gun hair hammer hand hat heart hook horn horse hospital house
island jewel kettle knee knife knot leaf leg lip monkey moon mouth muscle nail neck nose nut oven parcel pen pencil pig plane plate plough
pocket potato prison rail rat receipt rod roof sail school scissors sheep shelf ship shirt shoe skin skirt snake sock spade sponge spoon star
stick stocking stomach street sun tail throat thumb ticket toe tongue town train tray trousers umbrella wall wheel whip whistle wing worm
airplane anchor ankle astronaut axe backpack bakery balloon banana bandage barrel bathtub beach beak beard bear beaver beer bench bicycle bike
billboard binoculars blanket blindfold bolt bouncer bow bowl bread broom bulldozer burger bus butler butter butterfly camel campfire candle
candy cannon cape car carpet carrot castle caterpillar chain-saw chair chameleon cheetah chef chess chicken chimney cinema circus cliff clown
cockpit coffee coffin conductor cookie couch cowboy cradle crane crocodile crown crutch dam desert desk detective diamond dice dinosaur
dish doll dolphin domino donkey doorway dragon duck dynamite eagle elephant elevator engine-room escalator excavator eyelid fan fence ferry
firefighter fireplace fist flashlight flower forest forklift fox fridge frog fruit ghost giraffe glasses gloves goose grandma grandpa grass
grave guitar hallway hamburger hammock hamster handcuffs hedgehog helicopter helmet highway hippo hotel hourglass hula-hoop ice iceberg
igloo infant ironing-board jail jar jellyfish juggler juice jungle kangaroo kitchen kitten kite ladder lamp lantern laundry lemon lifeguard
lighthouse lightning lion lipstick lizard lobster lollipop luggage magician magnet mailbox mailman maze mechanic megaphone melon merry-go-round
microscope mirror mole moose mop motorcycle mountain mouse-trap mousetrap mug museum mushroom nest nightclub nightstand ninja oar oasis ocean
octopus onion orchestra ostrich owl paddle pan panda panther parachute parrot peacock penguin piano piggy pillow pinata pirate pitcher pizza
playground plumber policeman popcorn porcupine puppet puppy rabbit raccoon racket raincoat rhino rib ribbon rifle river road robber rocket
rollercoaster rope rug sandal sandcastle sandwich sausage saw scarf scarecrow sculptor seatbelt seesaw shark sheriff shovel shower shrimp
sidewalk skateboard ski skull skunk sled sloth snail snow snowball snowman soap sofa soldier soup spaghetti spider squirrel stair staircase
stapler statue steak stethoscope stove straw suitcase superhero surgeon swan sword taxi teacher teapot telescope tent theater theatre throne
thunder tiger tire toad toaster toilet tombstone toothbrush tornado tourist towel toy tractor treadmill treasure trophy truck trumpet turkey
turtle tweezers unicorn vacuum valley vampire vase violin volcano vulture wagon waiter waitress wallet walrus wand warrior waterfall whale
wheelbarrow lock padlock key chain glass lever booth magnet crowbar hole map press throne wig windmill wine witch wizard wolf wrench zebra zombie zoo`.split(
    /\s+/,
  ),
);
