/** `pacta settings`: the settings in effect, and where each is from. */
import { effectiveSettings, readSettings } from '../settings.ts';
import { type Command, READS } from './command.ts';
import { padded } from './terminal.ts';

const HIDDEN = '(not shown)';

const settings: Command = {
  name: 'settings',
  args: '',
  what: 'show the settings in effect and where each is from',
  example: 'pacta settings --json',
  opens: 'none',
  exits: READS,
  options: [],
  run: async (_args, options) => {
    const overrides: Record<string, string> = typeof options.data === 'string' ? { PACTA_DATA: options.data } : {};
    const { data } = readSettings(overrides);
    const shown = effectiveSettings(overrides).map(({ name, value, from, isSecret }) => ({
      name,
      value: isSecret && from !== 'default' ? HIDDEN : name === 'PACTA_DATA' ? data : value,
      from,
    }));
    const width = Math.max(...shown.map(({ name }) => name.length)) + 2;
    return {
      json: { settings: shown },
      lines: shown.map(({ name, value, from }) => `${padded(name, width)}${value}  (${from})`),
    };
  },
};

export const SETTINGS_COMMANDS: readonly Command[] = [settings];
