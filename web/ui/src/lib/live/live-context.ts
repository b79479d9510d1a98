import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { IMessage, StompHeaders } from '@stomp/stompjs';

import type { LiveConnection, LiveStatus } from './connection';

export const LiveContext = createContext<LiveConnection | null>(null);

export function useLiveConnection(): LiveConnection {
  const connection = useContext(LiveContext);
  if (!connection) throw new Error('There is no LiveProvider around this component.');
  return connection;
}

export function useLiveStatus(): LiveStatus {
  const connection = useLiveConnection();
  return useSyncExternalStore(connection.onStatus, connection.currentStatus);
}

/** Hears what is sent to a destination for as long as the component is there. */
export function useLive(
  destination: string,
  onMessage: (message: IMessage) => void,
  headers?: () => StompHeaders,
) {
  const connection = useLiveConnection();
  const hear = useEffectEvent(onMessage);
  const ask = useEffectEvent(() => headers?.() ?? {});
  useEffect(
    () => connection.subscribe({ destination, onMessage: (message) => hear(message), headers: () => ask() }),
    [connection, destination],
  );
}
