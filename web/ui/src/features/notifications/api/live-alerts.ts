import { useQueryClient } from '@tanstack/react-query';
import type { IMessage, StompHeaders } from '@stomp/stompjs';
import { useEffect, useRef } from 'react';

import type { Alert } from '@/lib/api/types';
import { useLive, useLiveStatus } from '@/lib/live';

import { alertKeys } from './alerts';

const DESTINATION = '/user/queue/notifications';
const LAST_ID = 'last-id';

/**
 * Hears every alert once: the place that was reached goes along with each subscription, so a reconnect brings what was
 * missed, and an alert that comes twice is dropped by its id. Where the server cannot replay, everything is loaded anew.
 */
export function useLiveAlerts(onAlert: (alert: Alert) => void) {
  const client = useQueryClient();
  const reached = useRef<string>(undefined);
  const known = useRef(new Set<string>());

  const receive = (message: IMessage) => {
    if (message.headers.recovered === 'false') {
      reached.current = message.headers[LAST_ID];
      void client.invalidateQueries({ queryKey: alertKeys.all });
      return;
    }
    const alert = JSON.parse(message.body) as Alert;
    reached.current = message.headers[LAST_ID] ?? alert.id;
    if (known.current.has(alert.id)) return;
    known.current.add(alert.id);
    onAlert(alert);
  };
  // Who has reached nothing yet asks where it stands, and so misses nothing of the first gap either.
  useLive(DESTINATION, receive, (): StompHeaders => ({ [LAST_ID]: reached.current ?? '' }));

  // What was loaded before the subscription stood may have missed an alert: ask once more whenever it stands.
  const status = useLiveStatus();
  useEffect(() => {
    if (status === 'live') void client.invalidateQueries({ queryKey: alertKeys.all });
  }, [client, status]);
}
