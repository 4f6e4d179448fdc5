/** The few words that a deck says itself, by language. */
export interface Words {
  readonly slide: string;
  readonly step: string;
  readonly of: string;
  readonly thanks: string;
  readonly contents: string;
  readonly tables: string;
  readonly episodes: string;
  readonly search: string;
  readonly none: string;
  readonly deck: string;
  readonly handout: string;
  readonly slides: string;
  readonly minutes: string;
  readonly empty: string;
  readonly captions: string;
  readonly jump: string;
  readonly speaker: string;
  readonly prompter: string;
  readonly notes: string;
  readonly now: string;
  readonly next: string;
  readonly end: string;
  readonly elapsed: string;
  readonly onTime: string;
  readonly ahead: string;
  readonly behind: string;
  readonly back: string;
  readonly forward: string;
  readonly auto: string;
  readonly black: string;
  readonly reset: string;
  readonly smaller: string;
  readonly larger: string;
  readonly size: string;
  readonly mirror: string;
}

const english: Words = {
  slide: 'Slide',
  step: 'Step',
  of: 'of',
  thanks: 'Thank you',
  contents: 'Contents',
  tables: 'Tables',
  episodes: 'Episodes',
  search: 'Search episodes',
  none: 'No episode matches.',
  deck: 'Deck',
  handout: 'Handout',
  slides: 'slides',
  minutes: 'min',
  empty: 'No episodes yet.',
  captions: 'Captions',
  jump: 'Slide number or a word',
  speaker: 'Speaker view',
  prompter: 'Teleprompter',
  notes: 'Notes',
  now: 'Now',
  next: 'Next',
  end: 'End',
  elapsed: 'Elapsed time: start or stop',
  onTime: 'On time',
  ahead: 'ahead',
  behind: 'behind',
  back: 'Back',
  forward: 'Next step',
  auto: 'Play by itself',
  black: 'Black screen',
  reset: 'Reset clock',
  smaller: 'Smaller words',
  larger: 'Larger words',
  size: 'size',
  mirror: 'mirror',
};

const others: Readonly<Record<string, Partial<Words>>> = {
  de: {
    slide: 'Folie',
    step: 'Schritt',
    of: 'von',
    thanks: 'Vielen Dank',
    contents: 'Inhalt',
    tables: 'Tabellen',
    handout: 'Handzettel',
    slides: 'Folien',
    minutes: 'Min.',
    captions: 'Untertitel',
    jump: 'Foliennummer oder ein Wort',
    speaker: 'Rednerpult',
    prompter: 'Teleprompter',
    notes: 'Notizen',
    now: 'Jetzt',
    next: 'Als Nächstes',
    end: 'Ende',
    elapsed: 'Vergangene Zeit: starten oder anhalten',
    onTime: 'Im Plan',
    ahead: 'voraus',
    behind: 'zurück',
    back: 'Zurück',
    forward: 'Weiter',
    auto: 'Von selbst',
    black: 'Schwarz',
    reset: 'Uhr auf null',
    smaller: 'Kleinere Schrift',
    larger: 'Größere Schrift',
    size: 'Größe',
    mirror: 'spiegeln',
  },
  fr: {
    slide: 'Diapositive',
    step: 'Étape',
    of: 'sur',
    thanks: 'Merci',
    contents: 'Sommaire',
    tables: 'Tableaux',
    handout: 'Document',
    slides: 'diapositives',
    captions: 'Sous-titres',
    jump: 'Numéro ou un mot',
    speaker: 'Vue orateur',
    prompter: 'Prompteur',
    notes: 'Notes',
    now: 'Maintenant',
    next: 'Ensuite',
    end: 'Fin',
    elapsed: 'Temps écoulé : lancer ou arrêter',
    onTime: 'À l’heure',
    ahead: 'd’avance',
    behind: 'de retard',
    back: 'Retour',
    forward: 'Étape suivante',
    auto: 'Défilement',
    black: 'Écran noir',
    reset: 'Remettre à zéro',
    smaller: 'Texte plus petit',
    larger: 'Texte plus grand',
    size: 'taille',
    mirror: 'miroir',
  },
  es: {
    slide: 'Diapositiva',
    step: 'Paso',
    of: 'de',
    thanks: 'Gracias',
    contents: 'Contenido',
    tables: 'Tablas',
    handout: 'Folleto',
    slides: 'diapositivas',
    captions: 'Subtítulos',
    jump: 'Número o una palabra',
    speaker: 'Vista del orador',
    prompter: 'Teleprónter',
    notes: 'Notas',
    now: 'Ahora',
    next: 'Después',
    end: 'Fin',
    elapsed: 'Tiempo: iniciar o parar',
    onTime: 'A tiempo',
    ahead: 'de adelanto',
    behind: 'de retraso',
    back: 'Atrás',
    forward: 'Paso siguiente',
    auto: 'Automático',
    black: 'Pantalla negra',
    reset: 'Reloj a cero',
    smaller: 'Letra menor',
    larger: 'Letra mayor',
    size: 'tamaño',
    mirror: 'espejo',
  },
  it: { thanks: 'Grazie', of: 'di', contents: 'Indice', tables: 'Tabelle' },
  pt: { thanks: 'Obrigado', of: 'de', contents: 'Conteúdo', tables: 'Tabelas' },
  nl: { thanks: 'Dank u wel', step: 'Stap', of: 'van', contents: 'Inhoud', tables: 'Tabellen' },
};

/** @param lang BCP 47 */
export const wordsOf = (lang: string): Words => ({ ...english, ...others[lang.toLowerCase().split('-')[0] ?? ''] });

/** Length as minutes and seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
