import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';

import { Providers } from '@/app/Providers';
import { routes } from '@/app/routes';

/** The whole application at an address, as a person would find it. */
export function renderAt(path: string) {
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), router };
}
