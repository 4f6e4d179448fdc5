/** What may be written after `cuedeck`, and what is wrong with it. The only importer of cac. */
import { type CAC, type Command, cac } from 'cac';
import {
  type HandoutLayout,
  handoutLayouts,
  type ImageType,
  imageTypes,
  type MomentOf,
  moments,
  type Paper,
  papers,
} from '../asked.ts';
import { suggest } from '../suggest.ts';

/** Options as written; undefined: not written. */
export interface Options {
  readonly out?: string;
  readonly theme?: string;
  readonly format?: string;
  readonly pdf?: boolean;
  readonly all?: boolean;
  readonly cache: boolean;
  readonly json?: boolean;
  readonly chrome?: string;
  readonly port?: number;
  readonly open?: boolean;
  readonly size?: string;
  readonly layout?: HandoutLayout;
  readonly paper?: Paper;
  readonly steps?: boolean;
  readonly at?: MomentOf;
  readonly type?: ImageType;
  readonly transparent?: boolean;
  readonly fps?: number;
  readonly webm?: boolean;
  readonly audio?: string;
  readonly timings?: string;
}

export type Parsed =
  | { readonly do: 'run'; readonly command: CommandName; readonly paths: readonly string[]; readonly options: Options }
  /** Help or version was printed. */
  | { readonly do: 'nothing' }
  | { readonly do: 'usage'; readonly message: string; readonly hint: string };

const commandNames = [
  'build',
  'watch',
  'present',
  'pdf',
  'handout',
  'slides',
  'captions',
  'frames',
  'video',
  'pptx',
  'check',
  'explain',
  'new',
  'doctor',
] as const;
export type CommandName = (typeof commandNames)[number];

type OptionRow = readonly [form: string, description: string];

const rows = {
  out: ['--out <folder>', 'Folder of the results (default: dist)'],
  theme: ['--theme <name>', 'Name of a theme, or path of a theme folder or CSS file'],
  format: ['--format <format>', '16:9, 9:16, 4:3 or WIDTHxHEIGHT'],
  pdf: ['--pdf', 'Also write handout.pdf and slides.pdf'],
  all: ['--all', 'Also write everything else that can be made of a deck'],
  cache: ['--no-cache', 'Build everything anew'],
  json: ['--json', 'Print one JSON document to stdout'],
  chrome: ['--chrome <path>', 'Chromium to use'],
  port: ['--port <port>', 'Port on 127.0.0.1 (default: 4321, or a free one)'],
  open: ['--open', 'Open the browser'],
  size: ['--size <WxH>', 'Size of the pictures in pixels (default: the stage)'],
  layout: ['--layout <layout>', `Of the handout: ${handoutLayouts.join(', ')} (default: notes)`],
  paper: ['--paper <paper>', `Of the handout: ${papers.join(' or ')} (default: a4)`],
  steps: ['--steps', 'A page a step in slides.pdf, not a page a slide'],
  at: ['--at <moment>', `When pictures are taken: ${moments.join(', ')} (default: step)`],
  type: ['--type <type>', `Of the pictures: ${imageTypes.join(', ')} (default: png)`],
  fps: ['--fps <number>', 'Frames a second (video: 30)'],
  webm: ['--webm', 'Write WebM in place of MP4'],
  audio: ['--audio <file>', 'Recording of the talk'],
  timings: ['--timings <file>', 'When the words are said in it: .srt, .vtt or .json'],
  transparent: ['--transparent', 'Pictures without the slide’s ground'],
} satisfies Record<string, OptionRow>;

/** Options that take one of a few words. */
const choices: Readonly<Record<string, readonly string[]>> = {
  layout: handoutLayouts,
  paper: papers,
  at: moments,
  type: imageTypes,
};

interface CommandRow {
  readonly form: string;
  readonly description: string;
  readonly options: readonly (keyof typeof rows)[];
  readonly examples: readonly string[];
  /** Path arguments that must be there, and may at most. */
  readonly least?: number;
  readonly most?: number;
}

const stage = ['out', 'theme', 'format', 'cache', 'chrome'] as const;

const commands: Readonly<Record<CommandName, CommandRow>> = {
  build: {
    form: 'build [...scripts]',
    description: 'Build decks from scripts, folders, or all episodes',
    options: [...stage, 'pdf', 'all', 'layout', 'paper', 'steps', 'json'],
    examples: [
      'build',
      'build episodes/027-tools.md --pdf',
      'build --all',
      'build talks --format 9:16 --theme daylight',
    ],
  },
  watch: {
    form: 'watch [...scripts]',
    description: 'Build, serve, and follow every save in the open browser',
    options: [...stage, 'port', 'open'],
    examples: ['watch', 'watch talk.md --open'],
  },
  present: {
    form: 'present [script]',
    description: 'Build a deck, open it and its speaker view',
    options: [...stage],
    examples: ['present episodes/027-tools.md'],
    most: 1,
  },
  pdf: {
    form: 'pdf [...scripts]',
    description: 'Build decks with handout.pdf and slides.pdf',
    options: [...stage, 'layout', 'paper', 'steps', 'json'],
    examples: ['pdf talk.md'],
  },
  handout: {
    form: 'handout [...scripts]',
    description: 'Build decks with handout.pdf: the pictures and the words on paper',
    options: [...stage, 'layout', 'paper', 'json'],
    examples: ['handout talk.md', 'handout talk.md --layout storyboard --paper letter'],
  },
  slides: {
    form: 'slides [...scripts]',
    description: 'Build decks with slides.pdf: a page a slide or a step',
    options: [...stage, 'steps', 'json'],
    examples: ['slides talk.md', 'slides talk.md --steps'],
  },
  captions: {
    form: 'captions [...scripts]',
    description: 'Write captions (.srt, .vtt), chapters, transcript and timeline',
    options: [...stage, 'json'],
    examples: ['captions talk.md'],
  },
  frames: {
    form: 'frames [...scripts]',
    description: 'Write a picture of every step, frames.json, and a concat list for ffmpeg',
    options: [...stage, 'at', 'type', 'size', 'transparent', 'fps', 'json'],
    examples: [
      'frames talk.md',
      'frames talk.md --format 9:16',
      'frames talk.md --at slide --type webp --size 1280x720',
      'frames talk.md --fps 30',
    ],
  },
  video: {
    form: 'video [...scripts]',
    description: 'Write a video of the talk, at the speaking rate or to a recording',
    options: [...stage, 'size', 'fps', 'webm', 'audio', 'timings', 'json'],
    examples: ['video talk.md', 'video talk.md --audio talk.m4a --timings talk.srt', 'video talk.md --format 9:16'],
  },
  pptx: {
    form: 'pptx [...scripts]',
    description: 'Write PowerPoint files: a slide a step, with the words to say',
    options: [...stage, 'json'],
    examples: ['pptx talk.md'],
  },
  check: {
    form: 'check [...scripts]',
    description: 'Read scripts and print what is wrong with them',
    options: ['theme', 'format', 'json'],
    examples: ['check', 'check talk.md --json'],
  },
  explain: {
    form: 'explain <script>',
    description: 'Tell where each cue was found, how it was read, and how to override it',
    options: ['theme', 'format', 'cache', 'chrome', 'json'],
    examples: ['explain talk.md', 'explain talk.md --json'],
    least: 1,
    most: 1,
  },
  new: {
    form: 'new [title]',
    description: 'Write a starter script, or with --theme a starter theme',
    options: ['out', 'theme'],
    examples: ['new "GPU scheduling"', 'new --theme midnight'],
    most: 1,
  },
  doctor: {
    form: 'doctor',
    description: 'Tell which browser, fonts and versions are in use, and what is missing',
    options: ['chrome', 'json'],
    examples: ['doctor'],
    most: 0,
  },
};

/** @param argv what follows `cuedeck` */
export function parseArguments(argv: readonly string[], version: string): Parsed {
  const cli = describe(version);
  const usage = (message: string, hint?: string): Parsed => ({
    do: 'usage',
    message,
    hint: hint ?? `see \`cuedeck ${argv.find((arg) => arg in commands) ?? ''} --help\``.replace('  ', ' '),
  });
  try {
    cli.parse(['node', 'cuedeck', ...argv], { run: false });
  } catch (error) {
    return usage((error as Error).message);
  }
  if (cli.options['help'] || cli.options['version']) return { do: 'nothing' };
  const { matchedCommand: command, args } = cli;
  if (!command) return unknownCommand(args[0] ?? argv.find((arg) => !arg.startsWith('-')), argv);
  const name = command.name as CommandName;
  const row = commands[name];
  const wrong = optionError(cli, command, row, argv);
  if (wrong) return usage(wrong);
  const paths = args.map(String);
  if (paths.length < (row.least ?? 0)) return usage(`${row.form.split(' ')[1]} is missing`);
  if (paths.length > (row.most ?? Infinity)) return usage(`“${paths[row.most ?? 0]}” is one argument too many`);
  return { do: 'run', command: name, paths, options: optionsOf(cli) };
}

function describe(version: string): CAC {
  const cli = cac('cuedeck');
  for (const { form, description, options, examples } of Object.values(commands)) {
    const command = cli.command(form, description);
    for (const key of options) command.option(...rows[key]);
    for (const example of examples) command.example(`  $ cuedeck ${example}`);
    command.action(() => {});
  }
  // cac tells a default for `--no-…` that nobody can make sense of.
  cli.help((sections) => {
    for (const section of sections) section.body = section.body.replaceAll(' (default: true)', '');
  });
  cli.version(version);
  return cli;
}

function unknownCommand(word: string | undefined, argv: readonly string[]): Parsed {
  const hint = `commands are: ${commandNames.join(', ')}; see \`cuedeck --help\``;
  if (word === undefined) {
    return { do: 'usage', message: argv[0] ? `“${argv[0]}” needs a command before it` : 'no command given', hint };
  }
  const meant = suggest(word, commandNames);
  return { do: 'usage', message: `“${word}” is no command${meant ? `, did you mean “${meant}”?` : ''}`, hint };
}

/** What is wrong with the options, in one sentence. */
function optionError(cli: CAC, command: Command, row: CommandRow, argv: readonly string[]): string | undefined {
  const known = row.options.map((key) => rows[key][0].split(' ')[0] as string);
  for (const name of Object.keys(cli.options)) {
    if (name === '--' || command.hasOption(name)) continue;
    const long = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const written = name.length === 1 ? `-${name}` : argv.includes(`--no-${long}`) ? `--no-${long}` : `--${long}`;
    const meant = suggest(written, known);
    return `${written} is no option of “${command.name}”${meant ? `, did you mean ${meant}?` : ''}`;
  }
  try {
    command.checkOptionValue();
  } catch {
    const bare = row.options.find((key) => rows[key][0].includes('<') && cli.options[key] === true);
    return bare ? `${rows[bare][0]} needs its value` : 'an option lacks its value';
  }
  for (const [key, words] of Object.entries(choices)) {
    const value: unknown = cli.options[key];
    if (value === undefined || words.includes(String(value))) continue;
    const meant = suggest(String(value), words);
    return `“${value}” is no ${key}${meant ? `, did you mean “${meant}”?` : `; there are: ${words.join(', ')}`}`;
  }
  const port = cli.options['port'];
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) return `“${port}” is no port`;
  const fps = cli.options['fps'];
  if (fps !== undefined && !(Number(fps) >= 1 && Number(fps) <= 120)) return `“${fps}” is no number of frames a second`;
  return undefined;
}

function optionsOf(cli: CAC): Options {
  const last = (key: string): unknown => {
    const value: unknown = cli.options[key];
    return Array.isArray(value) ? value.at(-1) : value;
  };
  const text = (key: string): object => (last(key) === undefined ? {} : { [key]: String(last(key)) });
  const flag = (key: string): object => (last(key) === undefined ? {} : { [key]: last(key) === true });
  return {
    cache: last('cache') !== false,
    ...text('out'),
    ...text('theme'),
    ...text('format'),
    ...text('chrome'),
    ...text('size'),
    ...text('layout'),
    ...text('paper'),
    ...flag('steps'),
    ...text('at'),
    ...text('type'),
    ...flag('transparent'),
    ...text('audio'),
    ...text('timings'),
    ...flag('webm'),
    ...(last('fps') === undefined ? {} : { fps: Number(last('fps')) }),
    ...flag('pdf'),
    ...flag('all'),
    ...flag('json'),
    ...flag('open'),
    ...(last('port') === undefined ? {} : { port: Number(last('port')) }),
  };
}
