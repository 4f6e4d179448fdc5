/** Runs in every page that `cuedeck watch` serves: follows the builds, keeps the place, shows what failed. */

type Message = { type: 'reload' } | { type: 'problem'; text: string };

interface Indices {
  readonly h: number;
  readonly v?: number;
  readonly f?: number;
}

interface Deck {
  readonly ready: Promise<unknown>;
  readonly reveal: { getIndices(): Indices; slide(h: number, v?: number, f?: number): void };
}

const placeKey = `cuedeck-place ${location.pathname}`;
const overlayId = 'cuedeck-problem';
const deck = (): Deck | undefined => (window as unknown as { cuedeck?: Deck }).cuedeck;

const build = document.currentScript?.dataset.build ?? '';

restorePlace();
const events = new EventSource(`/__cuedeck/events?build=${encodeURIComponent(build)}`);
events.onmessage = ({ data }) => {
  const message = JSON.parse(data as string) as Message;
  if (message.type === 'problem') showProblem(message.text);
  else reload();
};

function reload(): void {
  // A second reload while the first still finds its place: that place stands.
  if (!sessionStorage.getItem(placeKey)) {
    const place = deck()?.reveal.getIndices() ?? { scroll: scrollY };
    sessionStorage.setItem(placeKey, JSON.stringify(place));
  }
  location.reload();
}

/** Back to the slide and step of before the reload, whatever the address says. */
function restorePlace(): void {
  const kept = sessionStorage.getItem(placeKey);
  if (!kept) return;
  const place = JSON.parse(kept) as Partial<Indices> & { scroll?: number };
  const opened = deck();
  if (opened && place.h !== undefined) {
    const { h, v = 0, f } = place;
    void opened.ready.then(() => {
      opened.reveal.slide(h, v, f);
      sessionStorage.removeItem(placeKey);
    });
    return;
  }
  sessionStorage.removeItem(placeKey);
  if (place.scroll) scrollTo(0, place.scroll);
}

function showProblem(text: string): void {
  document.getElementById(overlayId)?.remove();
  const overlay = document.createElement('div');
  overlay.id = overlayId;
  overlay.setAttribute('role', 'alert');
  overlay.style.cssText =
    'position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:2147483647;padding:20px 28px;' +
    'background:#2a0f14;color:#ffe9ec;border-top:4px solid #ff5c72;box-shadow:0 -12px 48px #0009;text-align:left';
  const heading = document.createElement('strong');
  heading.textContent = 'The last build failed; this is the one before.';
  heading.style.cssText = 'font:600 16px/1.5 system-ui,sans-serif';
  const body = document.createElement('pre');
  body.textContent = text;
  body.style.cssText = 'margin:12px 0 0;font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap;text-align:left';
  overlay.append(heading, body);
  document.body.append(overlay);
}
