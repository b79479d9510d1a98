import { App, Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';

import { codeText } from '@/lib/code-text';
import type { Suppression } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { dateTime } from '@/lib/time/format';

import { useLiftSuppression, useSuppressions } from '../api/suppressions';

function Line({ suppression }: { suppression: Suppression }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { mutate: lift, isPending } = useLiftSuppression();
  const { id, channel, address, bounces, lastError, suppressedAt } = suppression;
  const said = {
    onSuccess: () => void message.success(t('deliveries.lifted', { address })),
    onError: (error: unknown) => void message.error(errorText(error, t)),
  };
  return (
    <li className="suppression">
      <div>
        <strong className="address">{address}</strong> · {codeText(t, 'deliveries.channel', channel)}
        <div className="secondary small">
          {dateTime(suppressedAt)} · {t('deliveries.bounces', { count: bounces })} · <code>{lastError}</code>
        </div>
      </div>
      <Button
        size="small"
        loading={isPending}
        aria-label={t('deliveries.liftOf', { address })}
        onClick={() => lift(id, said)}
      >
        {t('deliveries.lift')}
      </Button>
    </li>
  );
}

/** Addresses that are given up. There only where there are some. */
export function SuppressionList() {
  const { t } = useTranslation();
  const { data: suppressions = [] } = useSuppressions();
  if (suppressions.length === 0) return null;
  return (
    <Card size="small" title={t('deliveries.suppressions')} className="suppressions">
      <p className="secondary small">{t('deliveries.suppressionsHint')}</p>
      <ul className="rows">
        {suppressions.map((suppression) => (
          <Line key={suppression.id} suppression={suppression} />
        ))}
      </ul>
    </Card>
  );
}
