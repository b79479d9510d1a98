import { PlusOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { Purchase } from '@/lib/api/types';
import { money } from '@/lib/money';
import { usePersonName } from '@/lib/people';

import { usePurchases } from '../api/purchases';
import { PurchaseForm } from './PurchaseForm';

function Line({ purchase }: { purchase: Purchase }) {
  const nameOf = usePersonName();
  const { product, quantity, amount, purchasedOn, recordedBy, note } = purchase;
  return (
    <li className="entry">
      <div className="entry-line">
        <span>
          <strong>{product}</strong> × {quantity}
        </span>
        <span className="numbers">{money(amount)}</span>
      </div>
      <div className="secondary small">
        <span className="numbers">{purchasedOn}</span> · {nameOf(recordedBy)}
      </div>
      {note && <div className="small">{note}</div>}
    </li>
  );
}

/** What the customer bought, newest first. */
export function PurchaseCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const query = usePurchases(customerId);
  return (
    <Card
      size="small"
      title={t('purchases.title')}
      extra={
        <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {t('purchases.add')}
        </Button>
      }
    >
      <QueryView query={query} rows={2}>
        {({ pages }) => {
          const purchases = pages.flatMap(({ items }) => items);
          return purchases.length === 0 ? (
            <Nothing title={t('purchases.none')} />
          ) : (
            <ul className="entries">
              {purchases.map((purchase) => (
                <Line key={purchase.id} purchase={purchase} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      <LoadMore query={query} />
      {adding && <PurchaseForm customerId={customerId} onDone={() => setAdding(false)} />}
    </Card>
  );
}
