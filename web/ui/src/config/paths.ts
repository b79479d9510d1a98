export const paths = {
  signIn: '/sign-in',
  tasks: '/tasks',
  task: (key: string) => `/tasks/${key}`,
  customers: '/customers',
  newCustomer: '/customers/new',
  customer: (id: string) => `/customers/${id}`,
  mails: '/mails',
  inbox: '/inbox',
  preferences: '/preferences',
  deliveries: '/deliveries',
  templates: '/templates',
  template: (kind: string, language: string) => `/templates/${kind}/${language}`,
};
