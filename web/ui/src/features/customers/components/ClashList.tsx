import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { paths } from '@/config/paths';
import type { Clash } from '@/lib/api/types';

/** Customers that may be the same; those of others are masked, and can only be asked for. */
export function ClashList({ clashes }: { clashes: Clash[] }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {clashes.map(({ id, name, phone, ownerName, matches }) => (
        <li key={`${id} ${name} ${ownerName} ${phone}`}>
          {id ? <Link to={paths.customer(id)}>{name}</Link> : <strong>{name}</strong>}{' '}
          {phone && <span className="numbers">{phone} </span>}
          <span className="secondary">
            {t('customers.owner')} {ownerName} ·{' '}
            {matches.map((match) => t(`customers.duplicate.match.${match}`)).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
