/** Routes by which the register tells its news. */
export const NEWS_ROUTES = [
  {
    method: 'GET',
    path: '/api/events',
    access: 'open',
    what: 'what is recorded, as server-sent events from a position on; filters `instrument`, `party`, `by`, `act`',
  },
  {
    method: 'GET',
    path: '{instrument}/events',
    access: 'open',
    what: 'the same of the instrument and what hangs on it',
  },
  { method: 'GET', path: '/api/webhooks', access: 'administer', what: 'webhooks, and how far each has come' },
  {
    method: 'POST',
    path: '/api/webhooks',
    access: 'administer',
    what: 'deliver what is recorded to an address; its secret is shown this once',
  },
  {
    method: 'GET',
    path: '/api/webhooks/{webhook}',
    access: 'administer',
    what: 'a webhook with its last deliveries, and what was given up',
  },
  {
    method: 'POST',
    path: '/api/webhooks/{webhook}',
    access: 'administer',
    what: 'change a webhook: disable, enable, delete, rotate, replay',
  },
] as const;
