import { Navigate, type RouteObject } from 'react-router';

import { paths } from '@/config/paths';

import { Crashed } from './Crashed';
import { SignedIn } from './SignedIn';

/** Each page is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    path: paths.signIn,
    lazy: () => import('./sign-in'),
    ErrorBoundary: Crashed,
    HydrateFallback: () => null,
  },
  {
    Component: SignedIn,
    ErrorBoundary: Crashed,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to={paths.tasks} replace /> },
      { path: `${paths.tasks}/:key?`, lazy: () => import('./tasks') },
      { path: paths.customers, lazy: () => import('./customers') },
      { path: paths.newCustomer, lazy: () => import('./new-customer') },
      { path: `${paths.customers}/:id/needs-report`, lazy: () => import('./needs-report') },
      { path: paths.importCustomers, lazy: () => import('./import-customers') },
      { path: `${paths.customers}/:id`, lazy: () => import('./customer') },
      { path: paths.serviceRequests, lazy: () => import('./service-requests') },
      { path: paths.mails, lazy: () => import('./mails') },
      { path: paths.inbox, lazy: () => import('./inbox') },
      { path: paths.preferences, lazy: () => import('./preferences') },
      { path: paths.account, lazy: () => import('./account') },
      { path: paths.people, lazy: () => import('./people') },
      { path: paths.audit, lazy: () => import('./audit') },
      { path: paths.deliveries, lazy: () => import('./deliveries') },
      { path: `${paths.templates}/:kind?/:language?`, lazy: () => import('./templates') },
      { path: '*', lazy: () => import('./not-found') },
    ],
  },
];
