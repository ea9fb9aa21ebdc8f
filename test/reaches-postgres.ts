// What is tested on PostgreSQL is over it: a suite that only said so would pass all the same.

import { afterAll, expect } from 'vitest';
import { placesMade } from './postgres-helpers.ts';

afterAll(() => expect(placesMade(), 'places made in PostgreSQL by this file').toBeGreaterThan(0));
