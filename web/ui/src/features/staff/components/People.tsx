import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Newcomer, StaffMember } from '@/lib/api/types';

import type { StaffFilter } from '../api/staff';
import { HandoverDialog } from './HandoverDialog';
import { InitialPassword } from './InitialPassword';
import { PersonActions } from './PersonActions';
import { PersonForm } from './PersonForm';
import { StaffFilterBar } from './StaffFilterBar';
import { StaffTable } from './StaffTable';

type Editing = { person: StaffMember | undefined } | null;

export function People({ administers }: { administers: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [filter, setFilter] = useState<StaffFilter>({ active: true });
  const [editing, setEditing] = useState<Editing>(null);
  const [handing, setHanding] = useState<StaffMember>();
  const [newcomer, setNewcomer] = useState<Newcomer>();
  const added = (somebody: Newcomer) => {
    setEditing(null);
    setNewcomer(somebody);
  };
  const saved = ({ displayName }: StaffMember) => {
    setEditing(null);
    void message.success(t('people.saved', { name: displayName }));
  };
  return (
    <>
      <Flex justify="space-between" align="start" gap={8} wrap>
        <StaffFilterBar filter={filter} onChange={setFilter} />
        {administers && (
          <Button type="primary" onClick={() => setEditing({ person: undefined })}>
            {t('people.add')}
          </Button>
        )}
      </Flex>
      <StaffTable
        filter={filter}
        actions={(person) => (
          <PersonActions
            person={person}
            administers={administers}
            onEdit={() => setEditing({ person })}
            onHandOver={() => setHanding(person)}
            onReset={setNewcomer}
          />
        )}
      />
      {editing && (
        <PersonForm
          person={editing.person}
          onAdded={added}
          onSaved={saved}
          onClose={() => setEditing(null)}
        />
      )}
      {handing && <HandoverDialog person={handing} onClose={() => setHanding(undefined)} />}
      {newcomer && <InitialPassword newcomer={newcomer} onClose={() => setNewcomer(undefined)} />}
    </>
  );
}
