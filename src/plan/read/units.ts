/** Amounts with their units → numbers in one unit: "7 GB/s" is more than "200 MB/s". Pure. */

/** What a unit measures, and how much of the base it is. */
interface Unit {
  readonly measure: string;
  readonly size: number;
}

const table: readonly (readonly [measure: string, units: string])[] = [
  [
    'time',
    'ns=1e-9 µs=1e-6 μs=1e-6 us=1e-6 ms=0.001 millisecond=0.001 s=1 sec=1 second=1 min=60 minute=60 h=3600 hr=3600 hour=3600 d=86400 day=86400 week=604800 month=2629800 year=31557600',
  ],
  [
    'data',
    'B=1 byte=1 kB=1e3 KB=1e3 MB=1e6 GB=1e9 TB=1e12 PB=1e15 KiB=1024 MiB=1048576 GiB=1073741824 TiB=1099511627776',
  ],
  ['bits', 'bps=1 kbps=1e3 Mbps=1e6 Gbps=1e9 Tbps=1e12 kbit=1e3 Mbit=1e6 Gbit=1e9 Mb=1e6 Gb=1e9'],
  ['length', 'nm=1e-9 µm=1e-6 mm=0.001 cm=0.01 m=1 meter=1 metre=1 km=1000'],
  ['mass', 'mg=0.001 g=1 gram=1 kg=1000 t=1e6 ton=1e6 tonne=1e6'],
  ['volume', 'ml=0.001 cl=0.01 l=1 L=1 liter=1 litre=1'],
  ['power', 'mW=0.001 W=1 kW=1e3 MW=1e6 GW=1e9'],
  ['energy', 'Wh=1 kWh=1e3 MWh=1e6 GWh=1e9'],
  ['frequency', 'Hz=1 kHz=1e3 MHz=1e6 GHz=1e9'],
  ['number', 'k=1e3 K=1e3 M=1e6 million=1e6 mn=1e6 B=1e9 bn=1e9 billion=1e9 T=1e12 trillion=1e12'],
];

const units: ReadonlyMap<string, readonly Unit[]> = (() => {
  const all = new Map<string, Unit[]>();
  for (const [measure, list] of table)
    for (const entry of list.split(' ')) {
      const [name = '', size = ''] = entry.split('=');
      all.set(name, [...(all.get(name) ?? []), { measure, size: Number(size) }]);
    }
  return all;
})();

/**
 * The amounts as numbers to compare, in order; undefined where they measure different things.
 * @param texts amounts as written: "7 GB/s", "~200 MB/s", "$2M"
 */
export function inOneUnit(texts: readonly string[]): readonly number[] | undefined {
  const read = texts.map((text) => {
    const [, figure = '', rest = ''] = /(\d[\d.,]*)\s?(.*)$/.exec(text) ?? [];
    const [, unit = '', per = ''] = /^([^/]*)(\/.*)?$/.exec(rest.trim()) ?? [];
    const money = /[$€£]/.exec(text)?.[0] ?? '';
    return {
      value: Number(figure.replace(/,(?=\d{3})/g, '').replace(/[,.]$/, '')),
      unit: unit.trim(),
      apart: `${per} ${money}`,
    };
  });
  const [first] = read;
  if (!first || read.some((one) => !Number.isFinite(one.value) || one.apart !== first.apart)) return undefined;
  // "20, 30, 15 ct": said once, it is meant of all.
  const last = singular(read.at(-1)?.unit ?? '');
  const bare = read.slice(0, -1).every((one) => one.unit === '') && units.get(last)?.[0]?.measure !== 'number';
  if (bare || read.every((one) => singular(one.unit) === singular(first.unit))) return read.map((one) => one.value);
  for (const [measure] of table) {
    const sizes = read.map((one) =>
      one.unit === '' && measure === 'number' ? 1 : unitOf(one.unit).find((unit) => unit.measure === measure)?.size,
    );
    if (sizes.every((size) => size !== undefined)) return read.map((one, i) => one.value * (sizes[i] as number));
  }
  return undefined;
}

const singular = (unit: string): string => (unit.length > 3 ? unit.replace(/s$/, '') : unit);
const unitOf = (unit: string): readonly Unit[] => units.get(unit) ?? units.get(singular(unit)) ?? [];
