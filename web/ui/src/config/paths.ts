export const paths = {
  signIn: '/sign-in',
  tasks: '/tasks',
  task: (key: string) => `/tasks/${key}`,
  customers: '/customers',
  newCustomer: '/customers/new',
  customer: (id: string) => `/customers/${id}`,
  mails: '/mails',
};
