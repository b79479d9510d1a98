import { type ReactNode, useEffect, useState } from 'react';

import { LiveConnection } from './connection';
import { LiveContext } from './live-context';

/** Connected while it is mounted. `onRefused`: the server refused the connection, as it does when the session is over. */
export function LiveProvider({ onRefused, children }: { onRefused: () => void; children: ReactNode }) {
  const [connection] = useState(() => new LiveConnection(onRefused));
  useEffect(() => {
    connection.start();
    return () => connection.stop();
  }, [connection]);
  return <LiveContext value={connection}>{children}</LiveContext>;
}
