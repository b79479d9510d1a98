import { Client, type IMessage, ReconnectionTimeMode, type StompHeaders } from '@stomp/stompjs';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

export interface Subscription {
  destination: string;
  onMessage: (message: IMessage) => void;
  /** Asked anew at every connect, so that a replay starts where the last one stopped. */
  headers?: () => StompHeaders;
}

const FIRST_RETRY = 500;
const LAST_RETRY = 15_000;

function endpoint(): string {
  return `${window.location.origin.replace(/^http/, 'ws')}/ws`;
}

/** One STOMP connection for the page: it comes back by itself and then subscribes again to all that is wanted. */
export class LiveConnection {
  private readonly client: Client;
  private readonly wanted = new Map<Subscription, (() => void) | undefined>();
  private readonly listeners = new Set<() => void>();
  private status: LiveStatus = 'connecting';

  constructor(onRefused: () => void) {
    this.client = new Client({
      brokerURL: endpoint(),
      reconnectDelay: FIRST_RETRY,
      maxReconnectDelay: LAST_RETRY,
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      onConnect: () => this.connected(),
      onWebSocketClose: () => this.lost(),
      onStompError: onRefused,
    });
  }

  start() {
    this.client.activate();
  }

  stop() {
    void this.client.deactivate();
  }

  subscribe(subscription: Subscription): () => void {
    this.wanted.set(subscription, undefined);
    if (this.client.connected) this.open(subscription);
    return () => {
      if (this.client.connected) this.wanted.get(subscription)?.();
      this.wanted.delete(subscription);
    };
  }

  readonly onStatus = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly currentStatus = () => this.status;

  private open(subscription: Subscription) {
    const { destination, onMessage, headers } = subscription;
    const opened = this.client.subscribe(destination, onMessage, headers?.());
    this.wanted.set(subscription, () => opened.unsubscribe());
  }

  private connected() {
    [...this.wanted.keys()].forEach((subscription) => this.open(subscription));
    this.become('live');
  }

  private lost() {
    this.become(this.status === 'connecting' ? 'connecting' : 'reconnecting');
  }

  private become(status: LiveStatus) {
    this.status = status;
    this.listeners.forEach((listener) => listener());
  }
}
