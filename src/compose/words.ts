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
