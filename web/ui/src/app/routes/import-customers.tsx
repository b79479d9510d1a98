import { ArrowLeftOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { paths } from '@/config/paths';
import { ImportSteps } from '@/features/customers/components/ImportSteps';

export function Component() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Link to={paths.customers}>
        <ArrowLeftOutlined /> {t('customers.title')}
      </Link>
      <Typography.Title level={1}>{t('customers.import.title')}</Typography.Title>
      <ImportSteps />
    </div>
  );
}
