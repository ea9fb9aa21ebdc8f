/** Routes for who runs the register. */
export const OPERATION_ROUTES = [
  { method: 'GET', path: '/healthz', access: 'open', what: 'the process answers' },
  { method: 'GET', path: '/readyz', access: 'open', what: 'it can record: what was looked at, and what is wrong' },
  {
    method: 'GET',
    path: '/metrics',
    access: 'open',
    what: 'measurements for Prometheus; with a token, or from the machine itself without a proxy',
  },
] as const;
