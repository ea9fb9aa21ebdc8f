/**
 * Forecasting from the command line.
 */
import type { Bar, Forecast, Sensitivity, Shifted } from '../simulation/forecast-shape.ts';
import { bundledStock } from './bundled.ts';
import { type Command, given, type Options, option, READS, whole } from './command.ts';
import { HYPOTHESIS_OPTIONS, hypothesis, listed } from './hypothesis-options.ts';
import { padded, wrap } from './terminal.ts';

const simulateForecast: Command = {
  name: 'simulate forecast',
  args: '<id>',
  what: 'when it would come into force, by trials over calendars and waiting times; records nothing',
  example: 'pacta simulate forecast un-iom-2016 --amendment --start 2027-01-11 --use-pattern --chances 2028-01-01',
  opens: 'existing',
  exits: [...READS, 'refused'],
  options: [
    ['--trials <n>', 'how many trials, up to 5000000; 100000 unless given'],
    ['--seed <n>', 'the same seed gives the same answer on every machine; 1 unless given'],
    ['--horizon <day>', 'where the forecast stops looking; ten years on unless given'],
    ['--chances <days>', 'days by which the chance of being in force is asked for, separated by commas'],
    ['--no-sensitivity', 'leave out what hangs on each assumption'],
    ...HYPOTHESIS_OPTIONS,
  ],
  run: async ([id = ''], options, { register, progress }) => {
    const forecast = await register.read.simulations.forecast(asked(id, options), bundledStock(), ({ done, of }) =>
      progress(`${done} of ${of} trials`),
    );
    return { json: forecast, lines: forecastLines(forecast) };
  },
};

function asked(id: string, options: Options): unknown {
  const number = (name: string) => {
    const text = option(options, name);
    return text === undefined ? {} : { [name]: whole(name, text) };
  };
  const chances = listed(options, 'chances');
  return {
    ...hypothesis(id, options),
    ...number('trials'),
    ...number('seed'),
    ...given(options, ['horizon']),
    ...(chances === undefined ? {} : { chances }),
    ...(options.sensitivity === false ? { sensitivity: false } : {}),
  };
}

/** The forecast in lines, marked hypothetical. */
function forecastLines(forecast: Forecast): string[] {
  const { trials, reached, instrument, state, start, horizon, seed } = forecast;
  return [
    'HYPOTHETICAL: nothing is recorded',
    '',
    wrap(`When ${instrument} (${state}) would come into force, in ${trials} trials from ${start} (seed ${seed})`),
    '',
    ...forecast.quantiles.map(
      ({ of100, on }) => `  ${String(of100).padStart(2)} of 100 trials by ${on ?? `no day before ${horizon}`}`,
    ),
    ...forecast.chances.map((one) => `  in force by ${one.by}: ${one.trials} of ${one.of} trials`),
    ...notReached(forecast),
    '',
    ...histogramLines(forecast.histogram, trials),
    '',
    `On the critical path, of ${reached} trials that came into force:`,
    ...forecast.critical.map(({ act, trials: count, heldByMeeting }) =>
      wrap(
        `${act}: ${count}${heldByMeeting === 0 ? '' : `, in ${heldByMeeting} of them it waited for a meeting`}`,
        '    ',
        '  ',
      ),
    ),
    '',
    'Assumed:',
    ...forecast.assumptions.map(({ text, n, source, pattern }) =>
      wrap(`${text}. n = ${n}: ${source}${pattern === true ? ' (PATTERN)' : ''}`, '    ', '  - '),
    ),
    ...sensitivityLines(forecast),
  ];
}

function notReached({ notReached: count, trials, horizon, waitingForOrgan }: Forecast): string[] {
  if (count === 0) return [];
  const waiting = waitingForOrgan.filter((one) => one.trials > 0);
  return [
    wrap(`not in force by ${horizon}: ${count} of ${trials} trials`, '  '),
    ...waiting.map((one) =>
      wrap(`waiting for a meeting of the ${one.organ} that is not known: ${one.trials} of ${trials}`, '  '),
    ),
  ];
}

const BAR = 30;

function histogramLines(bars: readonly Bar[], trials: number): string[] {
  const most = Math.max(1, ...bars.map((bar) => bar.trials));
  const digits = String(trials).length;
  const filled = bars.filter((bar) => bar.trials > 0);
  return filled.map(({ from, to, trials: count, cumulative }) => {
    const bar = '#'.repeat(Math.max(1, Math.round((count * BAR) / most)));
    const name =
      from === to ? from : from.slice(0, 8) === to.slice(0, 8) && from.endsWith('01') ? from.slice(0, 7) : from;
    return `  ${padded(name, 11)}${padded(bar, BAR + 1)}${String(count).padStart(digits)}  ${String(cumulative).padStart(digits)} in all`;
  });
}

function sensitivityLines({ sensitivity }: Forecast): string[] {
  if (sensitivity === null) return [];
  const told = sensitivity.assumptions.filter(({ swingDays }) => swingDays !== 0);
  return [
    '',
    wrap(
      `What hangs on each (the day of 50 of 100 trials is ${sensitivity.median ?? 'none'}; ${sensitivity.trials} trials each):`,
    ),
    ...told.flatMap(({ text, low, high }: Sensitivity) => [
      wrap(text, '    ', '  - '),
      ...[low, high].filter((one): one is Shifted => one !== null).map(shiftLine),
    ]),
    ...(told.length < sensitivity.assumptions.length ? ['  The others move that day by nothing.'] : []),
  ];
}

function shiftLine({ text, median, shiftDays }: Shifted): string {
  const days = shiftDays === null ? '' : ` (${shiftDays > 0 ? '+' : ''}${shiftDays} days)`;
  return wrap(`${text}: ${median ?? 'after the horizon'}${days}`, '        ', '      ');
}

export const FORECAST_COMMANDS: readonly Command[] = [simulateForecast];
