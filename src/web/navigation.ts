/**
 * What every page links to, in one list.
 */
export const NAVIGATION = [
  { id: 'register', path: '/' },
  { id: 'audit', path: '/audit' },
  { id: 'desk', path: '/sign-in' },
  { id: 'glossary', path: '/glossary' },
  { id: 'made', path: '/how-made' },
  { id: 'api', path: '/reference' },
] as const;

export type NavigationId = (typeof NAVIGATION)[number]['id'];
