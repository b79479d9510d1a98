import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { useSession } from '@/features/session/api/session';
import { administers } from '@/features/session/permissions';
import { People } from '@/features/staff/components/People';
import { TeamTree } from '@/features/staff/components/TeamTree';

export function Component() {
  const { t } = useTranslation();
  const { data: person } = useSession();
  const may = administers(person);
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('people.title')}</Typography.Title>
        <span className="secondary">{t('people.hint')}</span>
      </div>
      <Flex vertical gap={16}>
        <TeamTree administers={may} />
        <People administers={may} />
      </Flex>
    </div>
  );
}
