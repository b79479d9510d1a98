import type { components } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type Credentials = Schemas['Credentials'];
export type Lists = Schemas['Lists'];
export type User = Schemas['User'];
export type Customer = Schemas['Customer'];
export type CustomerStatus = Schemas['CustomerStatus'];
export type NewCustomer = Schemas['NewCustomer'];
export type Interaction = Schemas['Interaction'];
export type Contract = Schemas['Contract'];
export type Pipeline = Schemas['Pipeline'];
export type Task = Schemas['Task'];
export type TaskDecision = Schemas['TaskDecision'];
export type TaskPage = Schemas['TaskPage'];
export type TaskForm = Schemas['TaskForm'];
export type Alert = Schemas['Notification'];
export type AlertPage = Schemas['NotificationPage'];
export type DemoMail = Schemas['DemoMail'];
