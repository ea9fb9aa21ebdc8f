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
] as const;
