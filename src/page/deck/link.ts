/** Several windows of one deck keep together: stage, speaker view, teleprompter. No server needed. */

export interface State {
  readonly h: number;
  /** Last shown fragment, from 0; -1: none. */
  readonly f: number;
  /** The screen is black. */
  readonly paused: boolean;
  /** Name of the window that steps by itself. */
  readonly player: string | null;
}

export type Message =
  | { readonly is: 'state'; readonly from: string; readonly state: State }
  /** A window has opened and asks where the others are. */
  | { readonly is: 'hello'; readonly from: string }
  | { readonly is: 'stop'; readonly from: string };

/** `Omit` on each of the messages. */
type Unsigned = Message extends infer M ? (M extends Message ? Omit<M, 'from'> : never) : never;

export interface Link {
  /** Name of this window. */
  readonly me: string;
  send(message: Unsigned): void;
  /** Opens another view of this deck and keeps it in touch. */
  open(view: 'speaker' | 'prompter'): void;
}

/**
 * Three ways, for none works everywhere: files may lack a common origin for channels, other browsers their common
 * storage, and windows opened by the system know no opener.
 */
export function openLink(receive: (message: Message) => void): Link {
  const me = `${performance.timeOrigin}-${Math.random().toString(36).slice(2)}`;
  const name = `cuedeck ${location.pathname}`;
  const peers = new Set<Window>();
  if (window.opener) peers.add(window.opener as Window);
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  /** When the last message was sent that is known here: what comes by two ways, or late, is told once. */
  let known = 0;

  const take = (data: unknown, source?: unknown): void => {
    const message = data as Partial<Message> & { deck?: string; at?: number };
    if (message?.deck === name && source && source !== window) peers.add(source as Window);
    if (message?.deck !== name || message.from === me || (message.at ?? 0) <= known) return;
    known = message.at ?? 0;
    receive(message as Message);
  };
  channel?.addEventListener('message', ({ data }) => take(data));
  addEventListener('message', ({ data, source }) => take(data, source));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === name && newValue) take(JSON.parse(newValue));
  });

  return {
    me,
    send(message) {
      known = performance.timeOrigin + performance.now();
      const signed = { ...message, from: me, deck: name, at: known };
      channel?.postMessage(signed);
      for (const peer of peers) {
        if (peer.closed) peers.delete(peer);
        else peer.postMessage(signed, '*');
      }
      try {
        localStorage.setItem(name, JSON.stringify(signed));
      } catch {
        // No storage for this page: the other ways remain.
      }
    },
    open(view) {
      const look = view === 'speaker' ? 'popup,width=1360,height=860' : 'popup,width=1200,height=800';
      const opened = window.open(`${location.pathname}?${view}${location.hash}`, `cuedeck-${view}`, look);
      if (opened) peers.add(opened);
      opened?.focus();
    },
  };
}
