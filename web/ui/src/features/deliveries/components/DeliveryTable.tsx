import { Button, Grid, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import type { Delivery } from '@/lib/api/types';
import { dateTime } from '@/lib/time/format';

import { canBeSentAgain, type DeliveryFilter, useDeliveries } from '../api/deliveries';
import { DeliveryState } from '@/components/DeliveryState';
import { DeliveryWhat } from './DeliveryWhat';
import { SendAgainBar } from './SendAgainBar';
import { useSendingAgain } from './use-sending-again';

function Whom({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { channel, address, recipient, recipientName, customerId } = delivery;
  return (
    <>
      {!customerId && <div>{recipientName ?? recipient}</div>}
      <div className="secondary small address">
        {t(`deliveries.channel.${channel}`)}
        {address && ` · ${address}`}
      </div>
    </>
  );
}

function useColumns(): TableColumnsType<Delivery> {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const { send, sending } = useSendingAgain();
  const at = (delivery: Delivery) => <span className="numbers">{dateTime(delivery.createdAt)}</span>;
  return [
    { title: t('deliveries.at'), width: 140, responsive: ['md'], render: (_, delivery) => at(delivery) },
    {
      title: t('deliveries.recipient'),
      width: 220,
      responsive: ['md'],
      render: (_, delivery) => <Whom delivery={delivery} />,
    },
    {
      title: t('deliveries.subject'),
      render: (_, delivery) => (
        <>
          <DeliveryWhat delivery={delivery} />
          {!wide && (
            <>
              <Whom delivery={delivery} />
              <div className="secondary small">{at(delivery)}</div>
              <DeliveryState delivery={delivery} />
            </>
          )}
        </>
      ),
    },
    {
      title: t('deliveries.state.label'),
      width: 420,
      responsive: ['md'],
      render: (_, delivery) => <DeliveryState delivery={delivery} />,
    },
    {
      width: wide ? 110 : 92,
      render: (_, delivery) =>
        canBeSentAgain(delivery) && (
          <Button
            size="small"
            disabled={sending}
            aria-label={t('deliveries.againOf', { subject: delivery.subject })}
            onClick={() => send([delivery.id])}
          >
            {t('deliveries.again')}
          </Button>
        ),
    },
  ];
}

export function DeliveryTable({ filter }: { filter: DeliveryFilter }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const deliveries = useDeliveries(filter);
  const [chosen, choose] = useState<string[]>([]);
  const items = deliveries.data?.pages.flatMap((page) => page.items);
  const sendable = (items ?? []).filter(canBeSentAgain).map(({ id }) => id);
  if (deliveries.isError && !items)
    return <Failure error={deliveries.error} onRetry={() => void deliveries.refetch()} />;
  return (
    <>
      <SendAgainBar chosen={chosen.filter((id) => sendable.includes(id))} onSent={() => choose([])} />
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={items}
        loading={deliveries.isPending || deliveries.isPlaceholderData}
        pagination={false}
        rowSelection={
          sendable.length > 0
            ? {
                selectedRowKeys: chosen,
                onChange: (keys) => choose(keys.map(String)),
                columnWidth: 40,
                getCheckboxProps: (delivery) => ({
                  disabled: !canBeSentAgain(delivery),
                  'aria-label': delivery.subject,
                }),
              }
            : undefined
        }
        locale={{
          emptyText: deliveries.isPending ? (
            ' '
          ) : (
            <Nothing title={t('deliveries.none')} hint={t('deliveries.noneHint')} />
          ),
        }}
      />
      <LoadMore query={deliveries} />
    </>
  );
}
