/**
 * Plans and duties as a calendar (RFC 5545), in a language. What moves keeps its UID and counts its SEQUENCE up; what
 * was dropped, or has happened, is cancelled, so that it goes from the calendars it was taken over into.
 */
import { type LegalDate, parseLegalDate } from '../law/dates.ts';
import { keyOf } from '../law/procedure.ts';
import { sha256Hex } from '../ledger/hash.ts';
import type { Item } from '../news/news.ts';
import { concerns, type Topic } from '../news/topic.ts';
import { instantText } from '../register/instants.ts';
import type { Reading } from '../register/reading.ts';
import { calendarText, property, utc, wholeDays } from '../simulation/calendar-text.ts';
import { cited } from './citations.ts';
import { newsTitle } from './feed.ts';
import { html } from './html.ts';
import { Names } from './names.ts';
import type { AskedNews } from './news-asked.ts';
import { pathOf } from './path.ts';
import { plainText } from './plain-text.ts';
import type { Speech } from './speech.ts';

/** An expectation or an obligation, to be put into a calendar. */
interface Engagement {
  readonly name: string;
  readonly date: LegalDate;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly summary: string;
  readonly description: string;
  /** Entries that changed it since it began, the first that it began with. */
  readonly history: readonly Item[];
}

/** So many instruments are looked through for one calendar. */
const MOST_INSTRUMENTS = 200;
/** Of the whole register, so many entries that were recorded last. */
const LATEST = 1000;
/** Of an instrument, every entry: the first of an engagement names it, and how many there are is its sequence. */
const ALL = Number.POSITIVE_INFINITY;

/** The calendar of a topic. */
export async function calendarOf(read: Reading, asked: AskedNews, origin: string): Promise<string> {
  const { speech, base } = asked;
  const components: string[] = [];
  for (const id of await instrumentsOf(read, asked.topic)) {
    for (const one of await engagements(read, speech, id, asked.topic, origin)) {
      components.push(...event(one, `${base}/${speech.language}${pathOf(id)}`));
    }
  }
  const head = [
    'METHOD:PUBLISH',
    property('X-WR-CALNAME', await newsTitle(read, asked, 'calendar-of')),
    property('NAME', await newsTitle(read, asked, 'calendar-of')),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ];
  return calendarText(`-//pacta//register//${speech.language.toUpperCase()}`, head, components);
}

/** The instruments of a topic: where it names none, those that were last planned for, and those with what is owed. */
async function instrumentsOf(read: Reading, topic: Topic): Promise<readonly string[]> {
  const found = new Set<string>();
  const most = topic.instrument === undefined ? LATEST : ALL;
  const { items } = await read.news.past(topic, await read.news.head(), most);
  for (const { entry } of items)
    if (topic.instrument !== undefined || entry.kind === 'plan') found.add(entry.instrument);
  if (topic.instrument === undefined) {
    const { rows } = await read.duties({ limit: 200, descending: true });
    for (const { instrument } of rows) found.add(instrument);
  }
  return [...found].slice(0, MOST_INSTRUMENTS).sort();
}

async function engagements(
  read: Reading,
  speech: Speech,
  id: string,
  topic: Topic,
  origin: string,
): Promise<Engagement[]> {
  const [{ lines }, { duties }, { chart }, { items }] = await Promise.all([
    read.timeline(id),
    read.position(id),
    read.chart(id),
    read.news.past({ instrument: id }, await read.news.head(), ALL),
  ]);
  const own = items.filter(({ entry }) => entry.instrument === id).reverse();
  if (own[0] === undefined) return [];
  const { parties } = own[0].subject;
  const names = new Names(speech, chart.procedure);
  const wanted = (act: { readonly type: string; readonly by?: string | undefined }) =>
    concerns(
      { ...topic, instrument: id },
      {
        instrument: id,
        agreement: id,
        parties,
        acts: [act.type] as Item['subject']['acts'],
        by: act.by === 'joint' ? parties : [act.by ?? ''],
      },
    );
  const cites = (key: string | undefined) => {
    const article = key === undefined ? undefined : chart.procedure.byKey.get(key)?.cites;
    return article === undefined ? html`` : html` (${cited(speech, article)})`;
  };
  const plans = lines.flatMap((line): Engagement[] => {
    if (line.kind !== 'plan' || !wanted(line.act)) return [];
    const said = html`${names.actOf(line.act)}${cites(keyOf(chart.procedure, line.act))}`;
    const history = own.filter((item) => changesPlan(item, line.version, line.act));
    return [
      {
        name: history[0]!.entry.leaf,
        date: parseLegalDate(line.on),
        status: STATUSES[line.status],
        summary: plainText(speech.say('calendar-planned', { act: said }), true),
        description: speech.t(`calendar-plan-${line.status}`),
        history,
      },
    ];
  });
  const owed = duties.flatMap(({ act, by, to, since, given }): Engagement[] => {
    if (!wanted({ type: act, by })) return [];
    const key = `${act}.${by}`;
    const history = [own[0]!, ...own.slice(1).filter(({ subject }) => subject.acts.some((one) => one === act))];
    return [
      {
        name: sha256Hex(`duty ${origin} ${id} ${key} ${to}`),
        date: parseLegalDate(since),
        status: given === null ? 'CONFIRMED' : 'CANCELLED',
        summary: plainText(speech.say('calendar-owed', { act: html`${names.act(key)}${cites(key)}` }), true),
        description:
          given === null ? speech.t('calendar-duty') : speech.t('calendar-given', { on: speech.dateText(given) }),
        history,
      },
    ];
  });
  return [...plans, ...owed];
}

const STATUSES = {
  expected: 'TENTATIVE',
  overdue: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  dropped: 'CANCELLED',
  fulfilled: 'CANCELLED',
} as const;

/** Whether an entry may have changed a plan: it is the plan, changes it, or is about the same act. */
function changesPlan({ entry, subject }: Item, version: number, act: { readonly type: string }): boolean {
  if (entry.version <= version) return entry.version === version;
  if (entry.kind === 'plan') return (JSON.parse(entry.body) as { readonly plan?: number }).plan === version;
  return subject.acts.some((one) => one === act.type);
}

function event({ name, date, status, summary, description, history }: Engagement, url: string): string[] {
  const stamp = utc(instantText(history.at(-1)!.entry.recordedAt));
  return [
    'BEGIN:VEVENT',
    `UID:${name}@pacta.invalid`,
    `SEQUENCE:${history.length - 1}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...wholeDays(date),
    property('SUMMARY', summary),
    property('DESCRIPTION', `${description}\n${url}`),
    `URL:${url}`,
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
