import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalDate } from '../src/law/acts.ts';
import {
  addDays,
  certainlyBefore,
  dateInWords,
  dayInWords,
  daysBetween,
  edtf,
  type LegalDate,
  LegalDateError,
  laterOf,
  parseLegalDate,
  sinceInWords,
} from '../src/law/dates.ts';
import { civil, dayNumber, daysIn, leap, span } from './oracle-calendar.ts';

const reason = (text: string): string => {
  try {
    parseLegalDate(text);
  } catch (error) {
    expect(error).toBeInstanceOf(LegalDateError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('a legal date is an interval of days', () => {
  it.each([
    ['2016-07-25', '2016-07-25', '2016-07-25'],
    ['2016-07', '2016-07-01', '2016-07-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2016', '2016-01-01', '2016-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
    ['2016-07-25/2016-09-19', '2016-07-25', '2016-09-19'],
    ['2016-07-25/2016-07-25', '2016-07-25', '2016-07-25'],
    ['2016-07/2016-09', '2016-07-01', '2016-09-30'],
    ['2015/2016', '2015-01-01', '2016-12-31'],
    ['2016-07-25/2016', '2016-07-25', '2016-12-31'],
    ['2016/2016-02', '2016-01-01', '2016-02-29'],
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(parseLegalDate(text)).toEqual({ earliest, latest });
  });

  it.each(['2016-02-29', '2000-02-29', '2024-02-29', '2016-12-31', '2016-04-30'])('%s is a day', (text) => {
    expect(edtf(parseLegalDate(text))).toBe(text);
  });
});

describe('what is no legal date is refused with the reason', () => {
  it.each([
    ['2026-02-30', 'there is no day 30 in 2026-02'],
    ['2026-02-29', 'there is no day 29 in 2026-02'],
    ['1900-02-29', 'there is no day 29 in 1900-02'],
    ['2100-02-29', 'there is no day 29 in 2100-02'],
    ['2026-04-31', 'there is no day 31 in 2026-04'],
    ['2026-06-31', 'there is no day 31 in 2026-06'],
    ['2026-09-31', 'there is no day 31 in 2026-09'],
    ['2026-11-31', 'there is no day 31 in 2026-11'],
    ['2026-01-32', 'there is no day 32 in 2026-01'],
    ['2026-01-99', 'there is no day 99 in 2026-01'],
    ['2026-01-00', 'there is no day 00 in 2026-01'],
    ['2026-13', 'there is no month 13'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-00', 'there is no month 00'],
    ['2026-00-10', 'there is no month 00'],
    ['0000', 'there is no year 0000'],
    ['0000-01-01', 'there is no year 0000'],
    ['2016-09-19/2016-07-25', 'an interval runs forward: 2016-09-19 is after 2016-07-25'],
    ['2016-08/2016-07', 'an interval runs forward: 2016-08 is after 2016-07'],
    ['2016/2015', 'an interval runs forward: 2016 is after 2015'],
    ['2016-07-01/2016-02-30', 'there is no day 30 in 2016-02'],
    ['2016-02-30/2016-07-01', 'there is no day 30 in 2016-02'],
    ['2016-01/2016-02/2016-03', 'an interval has two dates, FROM/TO'],
    ['//', 'an interval has two dates, FROM/TO'],
  ])('%s: %s', (text, why) => {
    expect(reason(text)).toBe(why);
  });

  it.each([
    [''],
    [' '],
    ['2016-7-25'],
    ['2016-07-25 '],
    [' 2016-07-25'],
    ['2016-07-25\n'],
    ['2016-07-25T00:00'],
    ['2016-07-25Z'],
    ['20160725'],
    ['25.07.2016'],
    ['2016-07-25/'],
    ['/2016-07-25'],
    ['2016-07-25/..'],
    ['../2016-07-25'],
    ['2016-07-25?'],
    ['2016~'],
    ['201X'],
    ['+2016'],
    ['-2016'],
    ['02016-01-01'],
    ['Y12016'],
    ['2016-21'],
    ['２０１６-07-25'],
    ['٢٠١٦-٠٧-٢٥'],
    ['2016‐07‐25'],
    ['2016−07−25'],
    ['2016-07-25\u0000'],
    ['null'],
    ['toString'],
  ])('%j is refused', (text) => {
    expect(reason(text)).toMatch(/^'.*' is not a legal date: write a day|^there is no month/s);
  });

  it('does not repeat a huge text in the reason', () => {
    expect(reason('9'.repeat(1_000_000)).length).toBeLessThan(300);
    expect(reason(`2016-07-25/${'2'.repeat(1_000_000)}`).length).toBeLessThan(300);
    expect(reason('/'.repeat(1_000_000)).length).toBeLessThan(300);
  });

  it('tells the person who recorded an act the same reason', () => {
    expect(legalDate.safeParse('2026-02-30').error?.issues.map((one) => one.message)).toEqual([
      'there is no day 30 in 2026-02',
    ]);
    expect(legalDate.safeParse(20260201).success).toBe(false);
    expect(legalDate.safeParse('2016-07').data).toBe('2016-07');
  });
});

const YEARS = [1, 4, 100, 400, 1582, 1600, 1899, 1900, 1996, 2000, 2015, 2016, 2100, 2400, 9999];

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');
const year = fc.oneof(fc.constantFrom(...YEARS), fc.integer({ min: 1, max: 9999 }));

describe('dates follow the Gregorian calendar', () => {
  it('accepts exactly the days there are', () => {
    for (const y of YEARS) {
      for (let m = 0; m <= 13; m += 1) {
        for (let d = 0; d <= 32; d += 1) {
          const text = `${four(y)}-${two(m)}-${two(d)}`;
          const exists = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
          expect(`${text} ${reason(text) === 'accepted'}`).toBe(`${text} ${exists}`);
        }
      }
    }
  });

  it('ends every February where its year says', () => {
    for (let y = 1; y <= 9999; y += 1) {
      expect(parseLegalDate(`${four(y)}-02`).latest).toBe(`${four(y)}-02-${leap(y) ? 29 : 28}`);
    }
  });

  it('counts days as an independent calendar does', () => {
    const day = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(civil(a), civil(b))).toBe(b - a);
        expect(addDays(civil(a), b - a)).toBe(civil(b));
        expect(parseLegalDate(civil(a))).toEqual({ earliest: civil(a), latest: civil(a) });
      }),
      { numRuns: 1000 },
    );
  });
});

/** Any legal date, as text. */
const part = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 2, 3))
  .map(([y, m, d, precision]) => [four(y), two(m), two(Math.min(d, daysIn(y, m)))].slice(0, precision).join('-'));
const text = fc.oneof(
  part,
  fc.tuple(part, part).map(([a, b]) => (span(a).first <= span(b).last ? `${a}/${b}` : `${b}/${a}`)),
);

describe('the order of dates', () => {
  it('knows only of what is certainly before', () => {
    const precedes = (a: string, b: string) => certainlyBefore(parseLegalDate(a), parseLegalDate(b));
    expect(precedes('2016-07-24', '2016-07-25')).toBe(true);
    expect(precedes('2016-07-25', '2016-07-25')).toBe(false);
    expect(precedes('2016-07-25', '2016-07-24')).toBe(false);
    expect(precedes('2016-07', '2016-07-31')).toBe(false);
    expect(precedes('2016-07', '2016-08-01')).toBe(true);
    expect(precedes('2016', '2017')).toBe(true);
    expect(precedes('2016-07-25/2016-09-19', '2016-09-19')).toBe(false);
    expect(precedes('2016-07-25/2016-09-19', '2016-09-20')).toBe(true);
    expect(precedes('0999-12-31', '1000-01-01')).toBe(true);
  });

  it('says certainly before exactly when every day of the one precedes every day of the other', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(certainlyBefore(parseLegalDate(a), parseLegalDate(b))).toBe(span(a).last < span(b).first);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every date of the accepted form as the independent calendar does', () => {
    fc.assert(
      fc.property(text, (one) => {
        const { first, last } = span(one);
        expect(parseLegalDate(one)).toEqual({ earliest: civil(first), latest: civil(last) });
      }),
      { numRuns: 1000 },
    );
  });

  it('writes a computed date so that it reads the same again', () => {
    fc.assert(
      fc.property(text, (one) => {
        const date = parseLegalDate(one);
        expect(parseLegalDate(edtf(date))).toEqual(date);
        expect(edtf(date).includes('/')).toBe(date.earliest !== date.latest);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses or accepts any text without ever failing in another way', () => {
    const near = fc.stringMatching(/^[0-9/?.TZ -]{0,24}$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' }), text), (one) => {
        if (reason(one) !== 'accepted') return;
        expect(one).toMatch(/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the later of several dates', () => {
  const later = (...dates: string[]) => laterOf(dates.map(parseLegalDate));

  it('is the last of exact dates', () => {
    expect(later('2019-03-01', '2019-11-29', '2019-01-10')).toEqual(parseLegalDate('2019-11-29'));
    expect(later('2019-11-29')).toEqual(parseLegalDate('2019-11-29'));
  });

  it('is exact where the imprecise ones are certainly earlier', () => {
    expect(later('2019-03', '2019-11-29')).toEqual(parseLegalDate('2019-11-29'));
  });

  it('runs from the latest of the earliest days to the latest of the latest days', () => {
    expect(later('2019-11', '2019-11-10')).toEqual(parseLegalDate('2019-11-10/2019-11-30'));
    expect(later('2019-11-10', '2019-11')).toEqual(parseLegalDate('2019-11-10/2019-11-30'));
    expect(later('2019-01/2019-06', '2019-02/2019-03')).toEqual(parseLegalDate('2019-02/2019-06'));
  });

  it('is none for none', () => {
    expect(laterOf([])).toBeNull();
  });

  it('contains the last day of every choice of days, and no day that is not one', () => {
    const short = fc.tuple(fc.nat(6), fc.nat(4)).map(([from, length]): LegalDate => {
      const start = dayNumber(2019, 2, 25) + from;
      return { earliest: civil(start), latest: civil(start + length) };
    });
    const days = ({ earliest, latest }: LegalDate): number[] => {
      const [first, last] = [span(earliest).first, span(latest).first];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    };
    fc.assert(
      fc.property(short, short, short, (a, b, c) => {
        const reached = new Set<number>();
        for (const x of days(a)) for (const y of days(b)) for (const z of days(c)) reached.add(Math.max(x, y, z));
        expect(days(laterOf([a, b, c])!)).toEqual([...reached].sort((x, y) => x - y));
      }),
      { numRuns: 500 },
    );
  });
});

describe('dates in words', () => {
  it('writes a day without leading zeros', () => {
    expect(dayInWords('2016-07-05')).toBe('5 July 2016');
    expect(dayInWords('0987-12-31')).toBe('31 December 987');
  });

  it.each([
    ['2016-07-25', 'on 25 July 2016'],
    ['2016-07', 'in July 2016'],
    ['2016-02', 'in February 2016'],
    ['2015-02', 'in February 2015'],
    ['2016-02-01/2016-02-28', 'between 1 February 2016 and 28 February 2016'],
    ['2016', 'in 2016'],
    ['2016-07-25/2016-09-19', 'between 25 July 2016 and 19 September 2016'],
    ['2016-01/2016-12', 'in 2016'],
    ['2016-07-01/2016-07-31', 'in July 2016'],
    ['2015/2016', 'between 1 January 2015 and 31 December 2016'],
    ['2016-07/2016-08', 'between 1 July 2016 and 31 August 2016'],
  ])('%s stands after a verb as %s', (one, words) => {
    expect(dateInWords(parseLegalDate(one))).toBe(words);
  });

  it.each([
    ['2016-09-19', '19 September 2016'],
    ['2019-11-10/2019-11-30', 'a day between 10 November 2019 and 30 November 2019'],
    ['2019-11', 'a day between 1 November 2019 and 30 November 2019'],
  ])('%s is a point of time: %s', (one, words) => {
    expect(sinceInWords(parseLegalDate(one))).toBe(words);
  });

  it('names every month', () => {
    const names = Array.from({ length: 12 }, (_, i) => dayInWords(`2016-${two(i + 1)}-01`).split(' ')[1]);
    expect(names).toEqual(
      'January February March April May June July August September October November December'.split(' '),
    );
  });
});
