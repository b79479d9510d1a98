import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import { date } from '@/lib/time/format';

import { useContracts } from '../api/contracts';
import { money } from '@/lib/money';
import { Facts } from './Facts';

export function ContractList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useContracts(customerId);
  return (
    <Card size="small" title={t('customers.contracts')}>
      <QueryView query={query} rows={2}>
        {(contracts) =>
          contracts.length === 0 ? (
            <Typography.Text type="secondary">{t('customers.noContracts')}</Typography.Text>
          ) : (
            contracts.map((contract) => (
              <section key={contract.id} className="contract" aria-label={contract.contractNumber}>
                <Typography.Title level={5}>{contract.contractNumber}</Typography.Title>
                <Facts
                  facts={[
                    [t('customers.contract.amount'), money(contract.amount)],
                    [t('customers.contract.effectiveOn'), contract.effectiveOn],
                    [t('customers.contract.endsOn'), contract.endsOn],
                    [t('customers.contract.signedAt'), date(contract.signedAt)],
                  ]}
                />
              </section>
            ))
          )
        }
      </QueryView>
    </Card>
  );
}
