import type {
  Address,
  Alert,
  Clash,
  Customer,
  Interaction,
  InteractionEntry,
  NewCustomer,
  PersonalToken,
  Pipeline,
  Rights,
  Session,
  Share,
  Task,
  WorkHandover,
} from '@/lib/api/types';

import { sampleAudit, sampleStaff, sampleTeams } from './people';
import type { ChangedSince } from '@/lib/api';

import { sampleConsents, sampleCustomerMails, samplePurchases, sampleRequests } from './dealings';
import { sampleAttachments, sampleChanges, sampleMilestones } from './record-samples';
import { sampleDeliveries, samplePreferences, sampleTemplates } from './notices';
import { alert, customer, inHours, PEOPLE, pipeline, task } from './samples';
import { KEY, sampleCustomers, sampleInteractions, sampleMails, sampleTasks } from './start';

/** What a server would know; it lives in memory and tells `tell` what it would send over STOMP. */
export class World {
  person: Session | null = null;
  demo = true;
  offset = 0;
  customers = sampleCustomers();
  tasks = sampleTasks(this.customers);
  pipelines: Pipeline[] = this.customers.map((each, index) => pipeline(each, (index % 5) + 2));
  alerts: Alert[] = [
    alert('n2', '任务已逾期：需求分析', { kind: 'task-overdue', link: '/tasks/2251799813685301' }),
    alert('n1', '新任务：季度回访', { readAt: inHours(-20), createdAt: inHours(-26), link: '/customers/3' }),
  ];
  preferences = samplePreferences();
  addresses: Address[] = [];
  deliveries = sampleDeliveries();
  templates = sampleTemplates();
  urged: { key: string; note: string | null }[] = [];
  interactions = sampleInteractions();
  purchases = samplePurchases();
  requests = sampleRequests();
  customerMails = sampleCustomerMails();
  consents = sampleConsents();
  mails = sampleMails();
  staff = sampleStaff();
  teams = sampleTeams();
  tokens: PersonalToken[] = [];
  audit = sampleAudit();
  shares: Share[] = [];
  handovers = new Map<string, WorkHandover>();
  changes = sampleChanges();
  attachments = sampleAttachments();
  milestones = sampleMilestones();
  /** What somebody else did to a customer, for whoever saves too late. */
  changedMeanwhile: ChangedSince[] = [];
  /** Another customer that the edited one would be the same as. */
  alreadyThere: Clash | null = null;
  /** What whoever looks may do with customers; their usual rights where nothing else is said. */
  rights: Rights | null = null;
  private readonly answered = new Map<string, object>();
  tell: (destination: string, id: string, body: unknown) => void = () => {};

  signIn(username: string): Session | null {
    const found = PEOPLE.find((person) => person.username === username);
    this.person = found ? { ...found, locale: 'zh-CN', settled: found.username !== 'newcomer' } : null;
    return this.person;
  }

  register(draft: NewCustomer): Customer {
    const id = String(this.customers.length + 1);
    const contacts = draft.contacts.map((contact, index) => ({
      phone: null,
      email: null,
      ...contact,
      id: `${id}-${index}`,
    }));
    const created = customer(id, draft.name, {
      ...draft,
      contacts,
      createdAt: new Date().toISOString(),
    });
    this.customers.unshift(created);
    this.pipelines.push(pipeline(created, 2));
    setTimeout(() => this.open(created, 'analyse-needs', '需求分析'), 200);
    return created;
  }

  /** What is sent again under its key is answered alike. */
  once<T extends object>(key: string, make: () => T): T {
    if (!this.answered.has(key)) this.answered.set(key, make());
    return this.answered.get(key) as T;
  }

  record(customerId: string, entry: InteractionEntry): Interaction {
    const assignee = entry.nextAction ? (entry.nextActionAssignee ?? this.person?.username) : null;
    const recorded = {
      ...entry,
      id: `i${this.interactions.length + 1}`,
      nextActionAssignee: assignee,
      recordedBy: this.person?.username,
    } as Interaction;
    this.interactions.unshift(recorded);
    const of = this.customers.find(({ id }) => id === customerId);
    if (of && assignee) {
      const { nextAction, nextActionDueAt } = entry;
      const more = { assignee, action: nextAction, dueAt: nextActionDueAt, processId: 'next-action' };
      this.tasks.push(task(`${Number(KEY)}${this.tasks.length}`, of, 'agreed-action', '下一步行动', more));
    }
    return recorded;
  }

  open(of: Customer, elementId: string, name: string) {
    const opened = task(String(KEY + BigInt(100 + this.alerts.length)), of, elementId, name);
    this.tasks.push(opened);
    this.tell('/user/queue/tasks', opened.key, { key: opened.key });
    this.send(
      alert(`n${this.alerts.length + 1}`, `新任务：${name} · ${of.name}`, {
        link: `/tasks/${opened.key}`,
        createdAt: new Date().toISOString(),
      }),
    );
  }

  send(sent: Alert) {
    this.alerts.unshift(sent);
    this.tell('/user/queue/notifications', sent.id, sent);
    this.tellInbox([sent.id]);
  }

  alertsIn(view: string): Alert[] {
    return this.alerts.filter(({ state = 'open', readAt }) => {
      if (view === 'all') return true;
      if (view === 'unread') return state === 'open' && !readAt;
      return state === (view === 'inbox' ? 'open' : view);
    });
  }

  counts() {
    const unread = this.alertsIn('unread');
    return { unseen: unread.filter(({ seenAt }) => !seenAt).length, unread: unread.length };
  }

  tellInbox(changed: string[]) {
    this.tell('/user/queue/inbox', '', { ...this.counts(), changed });
  }

  complete(done: Task) {
    this.tasks = this.tasks.filter((other) => other !== done);
    this.tell('/user/queue/tasks', done.key, { key: done.key });
    const of = this.customers.find(({ id }) => id === done.customerId);
    if (of && done.elementId === 'analyse-needs')
      setTimeout(() => this.open(of, 'plan-follow-up', '制定跟进计划'), 200);
  }
}
