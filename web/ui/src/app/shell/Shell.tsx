import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { LanguageSwitch } from '@/components/LanguageSwitch';
import { Logo } from '@/components/Logo';
import { paths } from '@/config/paths';
import { DemoClock } from '@/features/demo/components/DemoClock';
import { Bell } from '@/features/notifications/components/Bell';
import { ConnectionState } from '@/features/notifications/components/ConnectionState';
import { UserMenu } from '@/features/session/components/UserMenu';
import type { Session } from '@/lib/api/types';

import { LiveUpdates } from './LiveUpdates';
import { Navigation } from './Navigation';
import { useOpenAlert } from './use-open-alert';

export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const openAlert = useOpenAlert();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('common.skip')}
      </a>
      <header className="top">
        <Link to={paths.tasks} className="brand">
          <Logo size={26} />
          <span className="brand-name">Relance</span>
        </Link>
        <Navigation />
        <div className="tools">
          <DemoClock />
          <ConnectionState />
          <LanguageSwitch className="on-dark" />
          <Bell onOpen={openAlert} onPage={() => void navigate(paths.inbox)} />
          <UserMenu
            session={session}
            onPreferences={() => void navigate(paths.preferences)}
            onAccount={() => void navigate(paths.account)}
          />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <LiveUpdates />
    </div>
  );
}
