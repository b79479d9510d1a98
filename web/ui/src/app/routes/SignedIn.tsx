import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';

import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { sessionQuery, useSession } from '@/features/session/api/session';
import { LiveProvider } from '@/lib/live';

import { FirstSignIn } from '../shell/FirstSignIn';
import { Shell } from '../shell/Shell';

/** What is behind the sign-in: connected for live alerts, and back to the sign-in page when the session is over. */
export function SignedIn() {
  const client = useQueryClient();
  const location = useLocation();
  const session = useSession();
  return (
    <QueryView query={session}>
      {(person) =>
        person && !person.settled ? (
          <FirstSignIn />
        ) : person ? (
          <LiveProvider onRefused={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })}>
            <Shell session={person}>
              <Outlet />
            </Shell>
          </LiveProvider>
        ) : (
          <Navigate to={paths.signIn} replace state={{ from: location.pathname + location.search }} />
        )
      }
    </QueryView>
  );
}
