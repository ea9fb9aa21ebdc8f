/**
 * What comes with the program for plans and forecasts: the calendars of organs, and waiting times. Both are data with
 * a version and a source; a request can give others.
 */
import { type Calendar, calendarShape } from './calendar-shape.ts';
import { checked } from './checking.ts';
import { type Wait, waitingTimesShape } from './hypothesis-shape.ts';

export interface Stock {
  readonly calendars: readonly Calendar[];
  readonly waits: readonly Wait[];
}

/** Reads the documents of a stock.
 * @throws Refusal with every fault. */
export function readStock(calendars: readonly unknown[], waitingTimes: unknown): Stock {
  return {
    calendars: calendars.map((one) => checked(calendarShape, one)),
    waits: checked(waitingTimesShape, waitingTimes).waits,
  };
}
