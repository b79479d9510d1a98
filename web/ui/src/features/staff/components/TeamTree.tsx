import { Button, Card, Flex, Tree } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { Team } from '@/lib/api/types';

import { useTeams } from '../api/teams';
import { TeamForm } from './TeamForm';

interface Branch {
  key: string;
  team: Team;
  children: Branch[];
}

const branchesOf = (teams: Team[], parent: string | null): Branch[] =>
  teams
    .filter(({ parentId }) => parentId === parent)
    .map((team) => ({ key: team.id, team, children: branchesOf(teams, team.id) }));

/** Teams as a tree; administrators change one by clicking it. */
export function TeamTree({ administers }: { administers: boolean }) {
  const { t } = useTranslation();
  const teams = useTeams();
  const [editing, setEditing] = useState<{ team: Team | undefined } | null>(null);
  const line = ({ name, managerName, people }: Team) => (
    <>
      {name}{' '}
      <span className="secondary small">
        {managerName ?? t('people.team.noManager')} · {t('people.team.people', { count: people })}
      </span>
    </>
  );
  return (
    <Card
      size="small"
      title={t('people.team.title')}
      extra={
        administers && (
          <Button size="small" onClick={() => setEditing({ team: undefined })}>
            {t('people.team.add')}
          </Button>
        )
      }
    >
      <QueryView query={teams} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Nothing title={t('people.team.none')} />
          ) : (
            <Flex vertical>
              <Tree<Branch>
                defaultExpandAll
                blockNode
                selectable={administers}
                selectedKeys={[]}
                treeData={branchesOf(all, null)}
                titleRender={({ team }) => line(team)}
                onSelect={(_, { node }) => setEditing({ team: node.team })}
              />
            </Flex>
          )
        }
      </QueryView>
      {editing && <TeamForm team={editing.team} onClose={() => setEditing(null)} />}
    </Card>
  );
}
