import {
  AuditOutlined,
  CheckSquareOutlined,
  CustomerServiceOutlined,
  FormOutlined,
  IdcardOutlined,
  MailOutlined,
  SendOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

import { paths } from '@/config/paths';
import { useDemoClock } from '@/features/demo/api/clock';
import { useSession } from '@/features/session/api/session';
import { administers, serves, steers } from '@/features/session/permissions';

/** What is left to do. */
const UNFINISHED = '?status=open,in-progress';

export function Navigation() {
  const { t } = useTranslation();
  const { data: demo } = useDemoClock();
  const { data: person } = useSession();
  const entries = [
    { to: paths.tasks, icon: <CheckSquareOutlined />, label: t('nav.tasks') },
    { to: paths.customers, icon: <TeamOutlined />, label: t('nav.customers') },
    ...(serves(person)
      ? [
          {
            to: paths.serviceRequests + UNFINISHED,
            icon: <CustomerServiceOutlined />,
            label: t('nav.serviceRequests'),
          },
        ]
      : []),
    ...(steers(person)
      ? [
          { to: paths.deliveries, icon: <SendOutlined />, label: t('nav.deliveries') },
          { to: paths.templates, icon: <FormOutlined />, label: t('nav.templates') },
          { to: paths.people, icon: <IdcardOutlined />, label: t('nav.people') },
        ]
      : []),
    ...(administers(person) ? [{ to: paths.audit, icon: <AuditOutlined />, label: t('nav.audit') }] : []),
    ...(demo ? [{ to: paths.mails, icon: <MailOutlined />, label: t('nav.mails') }] : []),
  ];
  return (
    <nav aria-label={t('nav.label')}>
      {entries.map(({ to, icon, label }) => (
        <NavLink key={to} to={to} className="nav">
          {icon}
          <span>{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}
